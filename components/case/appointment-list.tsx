import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { AppointmentView } from '../../lib/view-case';
import { DateField } from '../date-field';
import { Disclosure } from '../disclosure';
import { useKept } from '../kept';
import { pastDateProblem } from '../plan/past-date';
import { SmallForm } from '../small-form';
import { useWrite } from './use-saver';

interface Props {
  appointments: AppointmentView[];
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** Appointments to come, each with the way to note that it was cancelled. */
export function AppointmentList({ appointments, ...rest }: Props) {
  return (
    <section class="tab-section" aria-labelledby="appointments-title">
      <h2 id="appointments-title">{UI.appointments.title}</h2>
      <ul class="plain-list">
        {appointments.map((appointment) => (
          <li key={appointment.id ?? appointment.date}>
            <span class="name">{appointment.text}</span>
            <span class="small"> · {appointment.note}</span>
            {!appointment.cancelled && (
              <Disclosure label={UI.appointments.cancel} name={UI.appointments.cancelNamed(appointment.text)}>
                {(close) => <CancelForm appointment={appointment} onSaved={close} {...rest} />}
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FormProps = Omit<Props, 'appointments'> & { appointment: AppointmentView; onSaved: () => void };

function CancelForm({ appointment, today, actions, save, onSaved }: FormProps) {
  const [cancelledOn, setCancelledOn] = useKept('on', today);
  const { message, setMessage, run } = useWrite(save);
  const id = `cancel-${appointment.date}`;
  const submit = (): string | null => {
    const problem = pastDateProblem(cancelledOn, today);
    if (problem) {
      setMessage(problem);
      return `${id}-on`;
    }
    const { id: known, date } = appointment;
    run(() => actions.cancelAppointment({ id: known, date, cancelledOn })).then((done) => done && onSaved());
    return null;
  };
  return (
    <SmallForm
      id={id}
      label={UI.appointments.cancelNamed(appointment.text)}
      button={UI.appointments.save}
      message={message}
      onSubmit={submit}
    >
      <DateField
        id={`${id}-on`}
        label={UI.appointments.cancelledOn}
        value={cancelledOn}
        max={today}
        invalid={message !== null}
        describedBy={message ? `${id}-refusal` : undefined}
        onChange={setCancelledOn}
      />
    </SmallForm>
  );
}
