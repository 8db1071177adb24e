import { Section, TroubleNote, useWords } from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { HandoversDocument } from './handovers.graphql';
import classes from './handovers.module.css';
import { MovedRow, OfferRow, PassedRow } from './handover-rows';

/** What changes hands between the viewer and colleagues; nothing at all where there is nothing. */
export const HandoversBlock = () => {
  const { text } = useWords();
  const { data, failure, readAt } = useScreen(HandoversDocument, {});
  const all = data?.handovers;
  if (!all) return <TroubleNote trouble={failure} />;
  if (all.offers.length + all.passed.length + all.moved.length === 0) return null;
  return (
    <Section title={text('handovers.title')} flush>
      <TroubleNote trouble={failure} readAt={readAt} />
      <ul className={classes.rows} role="list">
        {all.offers.map((offer) => (
          <OfferRow key={offer.id} offer={offer} />
        ))}
        {all.passed.map((passed) => (
          <PassedRow key={passed.id} passed={passed} />
        ))}
        {all.moved.map((moved) => (
          <MovedRow key={moved.id} moved={moved} />
        ))}
      </ul>
    </Section>
  );
};
