// Printing what a proof found.

/**
 * Prints rows under their headings; numbers stand to the right.
 * @param {string[]} headings
 * @param {(string | number)[][]} rows
 */
export function printTable(headings, rows) {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => String(row[column] ?? '').length)),
  )
  const line = (row) =>
    row
      .map((value, column) =>
        typeof value === 'number'
          ? String(value).padStart(widths[column])
          : String(value ?? '').padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd()
  console.log(line(headings))
  console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  for (const row of rows) console.log(line(row))
}

/** Some of a list of findings, and how many more there are. */
export function printFindings(findings, most = 25) {
  for (const finding of findings.slice(0, most)) console.log(`  ✗ ${finding}`)
  if (findings.length > most) console.log(`  … and ${findings.length - most} more`)
}
