interface Part {
  kind: 'held' | 'booked' | 'proposed';
  amount: number;
  text: string;
}

interface Props {
  parts: Part[];
  target: number | null;
}

/** Solid = held or booked, hatched = proposed, black line = goal. The words below say the same. */
export function Meter({ parts, target }: Props) {
  const sum = parts.reduce((all, { amount }) => all + amount, 0);
  const whole = Math.max(sum, target ?? 0) || 1;
  const percent = (amount: number): string => `${(amount / whole) * 100}%`;
  return (
    <>
      <div class="meter" aria-hidden="true">
        {parts.map(({ kind, amount }) => (
          <span key={kind} class={`fill ${kind}`} style={{ width: percent(amount) }} />
        ))}
        {target !== null && sum > target && <span class="meter-goal" style={{ left: percent(target) }} />}
      </div>
      <ul class="legend">
        {parts.map(({ kind, text }) => (
          <li key={kind}>
            <span class={`key fill ${kind}`} aria-hidden="true" />
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
