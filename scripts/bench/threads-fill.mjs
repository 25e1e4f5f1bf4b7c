// What the bench of threads reads: threads of two sizes in one database, among many questions.
import { makeMembers } from '../prove/lib/people.mjs'

const MEMBERS = 200
const REPORT_PAGE = 'pe/claro/cancel'
const ROWS_A_TIME = 5_000

const SUBJECTS = {
  en: 'app|shop|web form|hotline|chat|eSIM|SIM card|number|contract|deposit|balance|passport|bill|refund|letter',
  es: 'aplicación|tienda|formulario|línea|chat|eSIM|chip|número|contrato|depósito|saldo|pasaporte|recibo|reembolso',
  zh: '应用|营业厅|网页|热线|客服|电子卡|实体卡|号码|合约|押金|余额|护照|账单|退款',
}
const WAYS = {
  en: 'cancel|close|keep|transfer|suspend|pay|move|port|unlock|recharge',
  es: 'cancelar|cerrar|mantener|pasar|suspender|pagar|mover|portar|liberar|recargar',
  zh: '注销|关闭|保留|转移|停机|缴费|迁移|携转|解锁|充值',
}
const PLACES = {
  en: 'from Spain|from China|in Lima|abroad|on a Sunday|after a year|before leaving',
  es: 'desde España|desde China|en Lima|en el extranjero|un domingo|después de un año|antes de irme',
  zh: '人在西班牙|回国以后|在利马|在境外|周日|一年之后|离境之前',
}
const SHAPES = {
  en: (way, subject, place, n) => `Can I ${way} with the ${subject} ${place}, case ${n}?`,
  es: (way, subject, place, n) => `¿Puedo ${way} con ${subject} ${place}, caso ${n}?`,
  zh: (way, subject, place, n) => `${place}能不能用${subject}${way}，${n} 天够吗？`,
}

/** A title that looks like one, and like no other. */
export function titleOf(random, n) {
  const language = random.pick(['en', 'es', 'zh'])
  const of = (words) => random.pick(words[language].split('|'))
  return { language, title: SHAPES[language](of(WAYS), of(SUBJECTS), of(PLACES), n) }
}

const INSERT = `
  insert into post (id, kind, state, entry_id, report_id, parent_id, author_id, title, title_words, text, html,
    language, helpful, score, created_at, published_at)
  select gen_random_uuid(), kind::"PostKind", 'published', entry, report, parent, author, title,
    coalesce(array(select jsonb_array_elements_text(words)), '{}'), text, '<p>' || text || '</p>', language,
    helpful, log(2, 1 + helpful) + extract(epoch from at - timestamptz '2020-01-01') / 2592000, at, at
  from jsonb_to_recordset($1::jsonb) as given(kind text, entry uuid, report uuid, parent uuid, author uuid,
    title text, words jsonb, text text, language text, helpful int, at timestamptz)
  returning id`

const EPOCH = Date.UTC(2026, 0, 1)
const MINUTE_MS = 60_000
const TEXT =
  'I asked there twice and was told to come back with the passport; in the end the form on the web did it.'

/** Stores rows in batches; answers with their ids. */
async function insert(pool, rows) {
  const ids = []
  for (let at = 0; at < rows.length; at += ROWS_A_TIME) {
    const { rows: stored } = await pool.query(INSERT, [JSON.stringify(rows.slice(at, at + ROWS_A_TIME))])
    ids.push(...stored.map(({ id }) => id))
  }
  return ids
}

const REPORT = `
  insert into report (id, entry_id, author_id, state, line_type, sim_type, holder_type, from_abroad, connection,
    outcome, language, text, html, happened_on, created_at, published_at, comments)
  select gen_random_uuid(), $1, $2, 'published', 'prepaid', 'esim', 'passport_only', true, 'customer',
    'cancelled', 'en', $3, '<p>' || $3 || '</p>', date '2026-01-01', now(), now(), $4 returning id`

/**
 * Fills a database: for each size a question with so many answers, an answer with so many comments, and a
 * report with as many; and many questions, most of them on one page.
 * @param {{ pool: import('pg').Pool, random: ReturnType<typeof import('../prove/lib/random.mjs').makeRandom>,
 *   sizes: number[], questions: number, titleWords: (title: string) => string[] }} given
 * @returns {Promise<{ path: string, bySize: { question: string, answer: string, report: string }[] }>}
 */
export async function fillThreads({ pool, random, sizes, questions, titleWords }) {
  const members = await makeMembers(
    pool,
    random,
    Array.from({ length: MEMBERS }, () => ({ trust: 1 })),
  )
  const { rows: entries } = await pool.query(`select id, path from entry where kind = 'policy' order by path`)
  const entry = entries.find(({ path }) => path === REPORT_PAGE)
  const row = (kind, n, more) => ({
    kind,
    entry: entry.id,
    author: random.pick(members).id,
    text: `${TEXT} (${n})`,
    language: 'en',
    helpful: random.below(20),
    at: new Date(EPOCH + n * MINUTE_MS).toISOString(),
    ...more,
  })
  const question = (n, place) => {
    const { title, language } = titleOf(random, n)
    return row('question', n, { title, language, words: titleWords(title), entry: place })
  }
  const bySize = []
  for (const size of sizes) {
    const many = (kind, more) =>
      insert(
        pool,
        Array.from({ length: size }, (_, n) => row(kind, n, more)),
      )
    const [asked] = await insert(pool, [question(size, entry.id)])
    const [answer] = await many('answer', { parent: asked })
    await many('comment', { parent: answer })
    const { rows: reports } = await pool.query(REPORT, [entry.id, random.pick(members).id, TEXT, size])
    await many('comment', { report: reports[0].id })
    await pool.query('update post set replies = $2 where id = any($1)', [[asked, answer], size])
    bySize.push({ question: asked, answer, report: reports[0].id })
  }
  const half = (n) => (n % 2 === 0 ? entry.id : random.pick(entries).id)
  await insert(
    pool,
    Array.from({ length: questions }, (_, n) => question(n, half(n))),
  )
  await pool.query(`update entry e set published_questions =
    (select count(*) from post p where p.entry_id = e.id and p.kind = 'question')`)
  await pool.query('vacuum analyze post')
  return { path: REPORT_PAGE, bySize }
}
