import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { TopicVerdict } from '@/lib/entries/schema'
import { LabelBadge } from './label-badge'
import type { VerdictWords } from './verdict-words'

type Props = { topics: TopicVerdict[]; words: VerdictWords; locale: Locale }

/** Topics with their verdict in a line each. */
export function TopicRows({ topics, words, locale }: Props) {
  return (
    <ul className="topic-rows">
      {topics.map(({ path, topic, verdict }) => (
        <li key={path}>
          <a href={`/${locale}/${path}`}>{label('topicTitle', topic, locale)}</a>
          <span>{words.short(verdict)}</span>
          <LabelBadge value={verdict.label} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
