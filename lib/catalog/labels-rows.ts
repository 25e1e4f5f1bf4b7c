/** How a row of labels is written: one text a language, in the order zh, es, en. */
export type LabelRow = readonly [zh: string, es: string, en: string]
/** A row for every code: a code without labels does not compile. */
export type LabelTable<Code extends string> = Readonly<Record<Code, LabelRow>>
