import type { ComponentChildren } from 'preact';
import { UI } from '../lib/text/ui';
import type { Fault } from '../lib/view';
import { StateIcon } from './icons/state-icon';
import { SupportLines } from './support-lines';

/** What happened, what is safe, what to do; the code last and only for the IT. `children`: the buttons. */
export function FaultBox({ fault, children }: { fault: Fault; children?: ComponentChildren }) {
  return (
    <section class="fault">
      <p class="fault-title">
        <StateIcon name="error" />
        <strong>{fault.title}</strong>
      </p>
      <dl class="why-rows">
        <div class="why-row">
          <dt>{UI.fault.happened}</dt>
          <dd>{fault.happened}</dd>
        </div>
        <div class="why-row">
          <dt>{UI.fault.safe}</dt>
          <dd>{fault.safe}</dd>
        </div>
        <div class="why-row">
          <dt>{UI.fault.todo}</dt>
          <dd>{fault.todo}</dd>
        </div>
      </dl>
      {children && <div class="button-row">{children}</div>}
      <SupportLines />
      <p class="small">
        {UI.fault.forIt} {fault.code}
      </p>
    </section>
  );
}
