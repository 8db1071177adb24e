import { Badge, Button, IconRefresh, useScreenAct, useWords } from '@groundwork/ui';
import { useState } from 'react';
import type { ResponseQuery } from '../../generated/graphql';
import { RoundDialog } from '../assignments';
import { useMay } from '../viewer';

/** That another round is under way, or the button that asks for it. */
export const AnotherRound = ({ response }: { readonly response: ResponseQuery['response'] }) => {
  const { text } = useWords();
  const mayAsk = useMay('assignments:write');
  const [asking, setAsking] = useState(false);
  const { id, coupleId, exerciseTitle, partner, hasOpenRound } = response;
  useScreenAct('anotherRound', text('round.ask'), () => setAsking(true), mayAsk && !hasOpenRound);
  return (
    <>
      {hasOpenRound ? (
        <Badge tone="paused" icon={IconRefresh}>
          {text('round.open', { name: partner.name })}
        </Badge>
      ) : (
        mayAsk && (
          <Button
            variant="subtle"
            size="compact-sm"
            data-print="hide"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {text('round.ask')}
          </Button>
        )
      )}
      {asking && (
        <RoundDialog
          coupleId={coupleId}
          responseId={id}
          exercise={exerciseTitle}
          partner={partner}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
