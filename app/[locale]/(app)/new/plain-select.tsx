type PlainSelectProps = {
  id: string
  label: string
  value: string
  /** First line, while nothing is chosen. */
  empty: string
  options: { value: string; text: string }[]
}

/** A list to choose from that needs no script. */
export function PlainSelect({ id, label, value, empty, options }: PlainSelectProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={id} defaultValue={value}>
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
