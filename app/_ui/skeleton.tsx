/** Grey lines while something is on its way; the style sheet shows them only after 300 ms. */
export function Skeleton({ label, lines = 3 }: { label: string; lines?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
        <span key={line} aria-hidden="true" className="skeleton-line" />
      ))}
    </div>
  )
}
