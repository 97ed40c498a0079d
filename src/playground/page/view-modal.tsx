import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { BlockList } from './blocks/block-list.tsx';
import { Dialog } from './dialog.tsx';
import { withAnswer } from './form-values.ts';
import { givenOf } from './given.ts';
import { initialValues } from './initial-values.ts';
import { usePage } from './page-context.ts';
import { type Surface, SurfaceProvider } from './surface.ts';
import type { OpenView } from './workspace-state.ts';

/** A modal the bot opened: fill in, submit, close. */
export function ViewModal({ opened }: { opened: OpenView }): ReactNode {
  const { view, errors } = opened;
  const { member, act } = usePage();
  const blocks = view.blocks ?? [];
  const [values, setValues] = useState(() => initialValues(blocks));
  const [isSending, setSending] = useState(false);
  const from = { user: member, viewId: opened.id };
  const surface = useMemo<Surface>(
    () => ({
      ...(errors === undefined ? {} : { errors }),
      keep: (ids, type, answer) => setValues((old) => withAnswer(old, ids, type, answer)),
      send: async (ids, answer) => {
        await act('act', { user: member, viewId: opened.id, ...ids, ...givenOf(answer) });
      },
    }),
    [errors, act, member, opened.id],
  );
  const close = (): void => void act('close-view', from);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    await act('submit-view', { ...from, values });
    setSending(false);
  };
  return (
    <Dialog title={view.title?.text ?? 'Dialog'} close={close}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div className="dialog-body">
          <SurfaceProvider value={surface}>
            <BlockList blocks={blocks} />
          </SurfaceProvider>
          <OtherErrors
            errors={errors}
            known={blocks.map((block, index) => block.block_id ?? `block-${index}`)}
          />
        </div>
        <div className="dialog-foot">
          <button type="button" className="button" onClick={close}>
            {view.close?.text ?? 'Cancel'}
          </button>
          {view.submit === undefined || view.submit === null ? null : (
            <button type="submit" className="button primary" disabled={isSending}>
              {view.submit.text}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** Errors of blocks that are not there would be seen nowhere. */
function OtherErrors({
  errors = {},
  known,
}: {
  errors: Record<string, string> | undefined;
  known: readonly string[];
}): ReactNode {
  const others = Object.entries(errors).filter(([blockId]) => !known.includes(blockId));
  return others.map(([blockId, error]) => (
    <p key={blockId} className="error" role="alert">
      {blockId}: {error}
    </p>
  ));
}
