/** Lexemes that are no words: what a document belongs to. Folded words hold no colon, so none is taken for one. */
export const countryMark = (country: string): string => `c:${country}`
/** @param carrier `pe/claro` */
export const carrierMark = (carrier: string): string => `r:${carrier}`
export const topicMark = (topic: string): string => `t:${topic}`
export const languageMark = (language: string): string => `l:${language}`

type Place = { country: string | null; carrier: string | null; topic: string | null }

export const marksOf = ({ country, carrier, topic }: Place): string[] => [
  ...(country ? [countryMark(country)] : []),
  ...(country && carrier ? [carrierMark(`${country}/${carrier}`)] : []),
  ...(topic ? [topicMark(topic)] : []),
]
