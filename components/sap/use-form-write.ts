import { useRef, useState } from 'preact/hooks';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { Outcome } from '../../lib/sap/outcome';
import type { Refused, Write } from './use-room-writer';

/**
 * The saving of one form. Pressed again before the answer it does nothing, so that nothing is saved twice; a refusal moves the focus
 * to the field with the id `<prefix>-<field>`.
 */
export function useFormWrite<Field extends string>(prefix: string, write: Write) {
  const [refused, setRefused] = useState<Refused<Field> | null>(null);
  const busy = useRef(false);
  const run = async (make: (room: OpenRoom) => Outcome<Field>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    const answer = await write(make);
    busy.current = false;
    setRefused(answer);
    if (answer?.field) document.getElementById(`${prefix}-${answer.field}`)?.focus();
    return answer === null;
  };
  /** What a field needs to show that it is the wrong one. */
  const marks = (field: Field) => ({
    invalid: refused?.field === field,
    describedBy: refused?.field === field ? `${prefix}-refusal` : undefined,
  });
  return { refused, run, marks };
}
