// npm run bench:search [-- --misses] [--file questions.txt]: how often search puts the right page first.
// Half of the questions, by their hash, was put aside before anything was tuned; `--misses` shows the other
// half's alone.
import { run } from '../lib/entry.mjs'

run(() => import('./search-run.mjs'))
