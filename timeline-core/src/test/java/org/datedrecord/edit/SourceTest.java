package org.datedrecord.edit;

import static org.datedrecord.edit.Chapters.SOURCE_REGISTERED;
import static org.datedrecord.edit.Chapters.SOURCE_WITHDRAWN;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.COURIER_ARTICLE;
import static org.datedrecord.model.Story.NOBODY;
import static org.datedrecord.model.Story.NOTE;
import static org.datedrecord.model.Story.courierArticle;

import org.datedrecord.edit.SourceEdit.CorrectSourceDescription;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.ReinstateSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.event.SourceEvent.SourceDescriptionCorrected;
import org.datedrecord.event.SourceEvent.SourceRegistered;
import org.datedrecord.event.SourceEvent.SourceReinstated;
import org.datedrecord.event.SourceEvent.SourceWithdrawn;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Subject;
import org.junit.jupiter.api.Test;

class SourceTest {

  private static final Publication RETITLED = courierArticle("Mill bridge closed to lorries");

  private final Bench<Source> nothing = Bench.of(Source.class);
  private final Bench<Source> registered = nothing.after(SOURCE_REGISTERED);
  private final Bench<Source> withdrawn = nothing.after(SOURCE_REGISTERED, SOURCE_WITHDRAWN);

  @Test
  void isRegistered() {
    nothing.takes(
        new RegisterSource(NOBODY, COURIER_ARTICLE), new SourceRegistered(NOBODY, COURIER_ARTICLE));
  }

  @Test
  void refusesToBeRegisteredUnderAnIdInUse() {
    nothing.refuses(
        new RegisterSource(COURIER, COURIER_ARTICLE),
        new Refusal.Taken(Subject.SOURCE, COURIER.toString()));
  }

  @Test
  void refusesToBeRegisteredWithoutWhatItNeeds() {
    nothing.refuses(
        new RegisterSource(leftOut(), COURIER_ARTICLE), new Refusal.Missing("sourceId"));
    nothing.refuses(new RegisterSource(NOBODY, leftOut()), new Refusal.Missing("publication"));
  }

  @Test
  void isCorrected() {
    registered.takes(
        correction(1, COURIER_ARTICLE, RETITLED),
        new SourceDescriptionCorrected(COURIER, Nature.OUR_ERROR, COURIER_ARTICLE, RETITLED, NOTE));
  }

  @Test
  void isCorrectedWhenWithdrawn() {
    withdrawn.takes(
        correction(2, COURIER_ARTICLE, RETITLED),
        new SourceDescriptionCorrected(COURIER, Nature.OUR_ERROR, COURIER_ARTICLE, RETITLED, NOTE));
  }

  @Test
  void namesTheFieldInWhichACorrectionStartsFromSomethingElse() {
    registered.refuses(correction(1, RETITLED, COURIER_ARTICLE), new Refusal.FromDiffers("title"));
  }

  @Test
  void refusesACorrectionThatChangesNothing() {
    registered.refuses(
        correction(1, COURIER_ARTICLE, COURIER_ARTICLE), new Refusal.NothingChanges("publication"));
  }

  @Test
  void isCorrectedFromWhatTheLastCorrectionSaid() {
    Bench<Source> corrected =
        nothing.after(
            SOURCE_REGISTERED,
            new SourceDescriptionCorrected(COURIER, Nature.TYPO, COURIER_ARTICLE, RETITLED, NOTE));
    corrected.refuses(correction(2, COURIER_ARTICLE, RETITLED), new Refusal.FromDiffers("title"));
    corrected.takes(
        correction(2, RETITLED, COURIER_ARTICLE),
        new SourceDescriptionCorrected(COURIER, Nature.OUR_ERROR, RETITLED, COURIER_ARTICLE, NOTE));
  }

  @Test
  void refusesACorrectionWithoutWhatItNeeds() {
    registered.refuses(
        new CorrectSourceDescription(COURIER, 1, leftOut(), COURIER_ARTICLE, RETITLED, NOTE),
        new Refusal.Missing("nature"));
    registered.refuses(correction(1, leftOut(), RETITLED), new Refusal.Missing("from"));
    registered.refuses(correction(1, COURIER_ARTICLE, leftOut()), new Refusal.Missing("to"));
    registered.refuses(
        new CorrectSourceDescription(COURIER, 1, Nature.TYPO, COURIER_ARTICLE, RETITLED, leftOut()),
        new Refusal.Missing("note"));
  }

  @Test
  void isWithdrawn() {
    registered.takes(new WithdrawSource(COURIER, 1, NOTE), new SourceWithdrawn(COURIER, NOTE));
  }

  @Test
  void refusesToBeWithdrawnTwice() {
    withdrawn.refuses(new WithdrawSource(COURIER, 2, NOTE), new Refusal.SourceWithdrawn(COURIER));
  }

  @Test
  void isReinstated() {
    withdrawn.takes(new ReinstateSource(COURIER, 2, NOTE), new SourceReinstated(COURIER, NOTE));
  }

  @Test
  void refusesToBeReinstatedUnlessWithdrawn() {
    registered.refuses(
        new ReinstateSource(COURIER, 1, NOTE), new Refusal.SourceNotWithdrawn(COURIER));
  }

  @Test
  void isWithdrawnAgainAfterItWasReinstated() {
    nothing
        .after(SOURCE_REGISTERED, SOURCE_WITHDRAWN, new SourceReinstated(COURIER, NOTE))
        .takes(new WithdrawSource(COURIER, 3, NOTE), new SourceWithdrawn(COURIER, NOTE));
  }

  @Test
  void saysWhyItIsWithdrawnAndReinstated() {
    registered.refuses(new WithdrawSource(COURIER, 1, " "), new Refusal.Missing("note"));
    withdrawn.refuses(new ReinstateSource(COURIER, 2, leftOut()), new Refusal.Missing("note"));
  }

  @Test
  void refusesEveryEditAgainstAnotherVersion() {
    Refusal stale = new Refusal.Stale(Subject.SOURCE, COURIER, 1, 2);
    withdrawn.refuses(correction(1, COURIER_ARTICLE, RETITLED), stale);
    withdrawn.refuses(new WithdrawSource(COURIER, 1, NOTE), stale);
    withdrawn.refuses(new ReinstateSource(COURIER, 1, NOTE), stale);
  }

  private static CorrectSourceDescription correction(
      long version, Publication from, Publication to) {
    return new CorrectSourceDescription(COURIER, version, Nature.OUR_ERROR, from, to, NOTE);
  }
}
