package org.datedrecord.store;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.ContentionEdit;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit;
import org.datedrecord.edit.SourceEdit;
import org.datedrecord.edit.TimelineEdit;
import org.datedrecord.model.Account;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.By;
import org.datedrecord.model.Change;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// The story of which a release's golden log is made: every kind of event, dates of every shape,
/// and text of many scripts. A release that adds a kind of event adds it at the end of this one.
final class GoldenStory {

  private static final String NOTE = "Noch einmal gelesen — 再読した. 🧭";

  private static final List<String> DATES =
      List.of(
          "2026-07-03",
          "[..2026-07-03]",
          "../2026-07-03",
          "[2026-07-01,2026-07-05..2026-07-08]",
          "2026-06?",
          "2026-07-XX",
          "2026-21",
          "[2026-07-09..]",
          "2026~/2027-02%",
          "-0044-03-15",
          "201X");

  private final TestRecord record;
  private final AtomicInteger ids = new AtomicInteger(500);

  private GoldenStory(TestRecord record) {
    this.record = record;
  }

  /// Tells the story to a record that is empty.
  static void tell(TestRecord record) {
    GoldenStory story = new GoldenStory(record);
    story.open();
    story.report();
    story.correct();
    story.cite();
    story.answer();
    story.contend();
    story.withdraw();
    story.close();
  }

  private void open() {
    make(
        new TimelineEdit.OpenTimeline(
            Story.BRIDGE, new Slug("mill-bridge"), "The mill bridge", "Who closed it, and why."));
    make(
        new TimelineEdit.OpenTimeline(
            Story.FERRY, new Slug("ferry"), "Die Fähre – 渡し船", "שאלה: 谁关了它?\nZweite Zeile"));
    make(new SourceEdit.RegisterSource(Story.COURIER, Story.COURIER_ARTICLE));
    make(new SourceEdit.RegisterSource(Story.NOTICE, publication("[2026-07-01,2026-07-04]")));
    make(new SourceEdit.RegisterSource(Story.PULLED_POST, publication(null)));
  }

  private static Publication publication(@Nullable String published) {
    return new Publication(
        Publication.Type.POST,
        null,
        "公告「橋」— “closed” & <i>shut</i>",
        null,
        published == null ? When.UNKNOWN : When.stated(published),
        "zh-Hant",
        null,
        null,
        null);
  }

  private void report() {
    report(
        Story.CLOSURE,
        Story.CLOSURE_CLAIM,
        Story.courierOnClosure(),
        Story.courierAgainstClosure());
    int number = 600;
    for (String date : DATES) {
      report(Story.id(number++), claim("Dated " + date, When.stated(date)), cited());
    }
    report(Story.CRACKS, claim("Cracks were found", When.UNKNOWN), cited());
    report(
        Story.OVERLOAD,
        claim(
            "Lorries were over the limit",
            new When(null, "the other day", When.Basis.UNKNOWN, null)),
        cited());
    report(Story.RUMOUR, claim("Слух о мосте 🌉", When.stated("2026-07")), cited());
    make(
        new FactEdit.ReportFact(
            Story.FERRY_FARES,
            Story.FERRY,
            claim("Fares rise", When.stated("2026-08-01")),
            List.of(cited())));
  }

  private void correct() {
    Claim claim = Story.CLOSURE_CLAIM;
    When month =
        new When(Edtf.parse("2026-06?"), "last month", When.Basis.RELATIVE, "Counted from July.");
    Attribution document =
        new Attribution(
            "the notice", Attribution.Kind.DOCUMENT, Story.TOWN, "通知", Attribution.Act.SAID);
    correct(Nature.OUR_ERROR, new Change.Date(claim.when(), month));
    correct(Nature.SOURCE_ERROR, new Change.Actors(claim.actors(), List.of(Story.THE_TOWN)));
    correct(Nature.REFINEMENT, new Change.By(claim.attribution(), document));
    correct(Nature.TYPO, new Change.Statement(claim.statement(), "Die Stadt sperrte die Brücke."));
    String title = claim.title();
    for (Nature nature : Nature.values()) {
      String next = title + " · " + nature.term();
      correct(nature, new Change.Title(title, next));
      title = next;
    }
    make(
        new FactEdit.CorrectFact(
            Story.CLOSURE,
            version(Story.CLOSURE),
            Nature.OUR_ERROR,
            List.of(
                new Change.Title(title, "Aldhaven closes the bridge"),
                new Change.Actors(
                    List.of(Story.THE_TOWN), List.of(Story.THE_TOWN, Story.THE_BUILDER))),
            NOTE,
            Story.noticeOnClosure()));
  }

  private void correct(Nature nature, Change change) {
    make(
        new FactEdit.CorrectFact(
            Story.CLOSURE, version(Story.CLOSURE), nature, List.of(change), NOTE, null));
  }

  private void cite() {
    UUID fact = Story.CRACKS;
    Evidence first = cited();
    make(new FactEdit.AddEvidence(fact, version(fact), first));
    make(new FactEdit.AddEvidence(fact, version(fact), pulled(Story.id(701))));
    make(new FactEdit.WithdrawEvidence(fact, version(fact), first.id(), NOTE));
  }

  private void answer() {
    UUID fact = Story.CLOSURE;
    make(new FactEdit.ConfirmFact(fact, version(fact), Story.TOWN, NOTE, cited()));
    make(new FactEdit.DenyFact(fact, version(fact), Story.BUILDER, NOTE, null));
    make(new FactEdit.WithdrawEvidence(fact, version(fact), Story.COURIER_AGAINST_CLOSURE, NOTE));
    make(new FactEdit.OvertakeFact(fact, version(fact), Story.RUMOUR, NOTE));
    UUID rumour = Story.RUMOUR;
    make(new FactEdit.RetractFact(rumour, version(rumour), Nature.SOURCE_ERROR, NOTE, fact));
    UUID fares = Story.FERRY_FARES;
    make(new FactEdit.RetractFact(fares, version(fares), Nature.OUR_ERROR, NOTE, null));
    make(new FactEdit.ReinstateFact(fares, version(fares), NOTE));
  }

  private void contend() {
    UUID cause = Story.CAUSE;
    make(
        new ContentionEdit.OpenContention(
            cause,
            Story.BRIDGE,
            "Warum wurde die Brücke gesperrt?",
            Dimension.CAUSE,
            List.of(Story.CRACKS_ACCOUNT, Story.OVERLOAD_ACCOUNT),
            "The engineer's report"));
    make(new ContentionEdit.AddAccount(cause, 1, Story.CLOSURE_ACCOUNT));
    make(new ContentionEdit.AddAccount(cause, 2, new Account(Story.id(600), "…")));
    make(new ContentionEdit.RemoveAccount(cause, 3, Story.CLOSURE, NOTE));
    make(new ContentionEdit.SettleContention(cause, 4, "Cracks", "The report says so."));
    make(new ContentionEdit.ReopenContention(cause, 5, NOTE));
    make(
        new ContentionEdit.OpenContention(
            Story.id(32),
            Story.BRIDGE,
            "When?",
            Dimension.WHEN,
            List.of(new Account(Story.id(601), "by the 3rd"), new Account(Story.id(602), "till")),
            null));
    make(new ContentionEdit.SettleContention(Story.id(32), 1, "Both", NOTE));
  }

  private void withdraw() {
    make(
        new SourceEdit.CorrectSourceDescription(
            Story.COURIER,
            1,
            Nature.TYPO,
            Story.COURIER_ARTICLE,
            Story.courierArticle("Mill bridge closed to lorries"),
            NOTE));
    make(new SourceEdit.WithdrawSource(Story.COURIER, 2, NOTE));
    make(new SourceEdit.ReinstateSource(Story.COURIER, 3, NOTE));
    make(new SourceEdit.WithdrawSource(Story.PULLED_POST, 1, NOTE));
  }

  private void close() {
    make(new TimelineEdit.DescribeTimeline(Story.FERRY, 1, "Die Fähre", "Ihre Preise.", NOTE));
    make(new TimelineEdit.CloseTimeline(Story.FERRY, 2, NOTE));
    make(new TimelineEdit.ReopenTimeline(Story.FERRY, 3, NOTE));
    make(new TimelineEdit.CloseTimeline(Story.BRIDGE, 1, NOTE));
  }

  private void report(UUID id, Claim claim, Evidence... evidence) {
    make(new FactEdit.ReportFact(id, Story.BRIDGE, claim, List.of(evidence)));
  }

  private static Claim claim(String title, When when) {
    return new Claim(
        title,
        "Es heißt: " + title + ".",
        when,
        List.of(new Actor("Ålborg Færger", "subject")),
        Story.SAID_BY_SPEAKER);
  }

  private Evidence cited() {
    int number = ids.getAndIncrement();
    return Story.evidence(Story.id(number), Story.COURIER, "words no. " + number);
  }

  private static Evidence pulled(UUID id) {
    return new Evidence(
        id,
        Story.PULLED_POST,
        new Quote("桥上有裂缝", "据称", "。"),
        List.of(
            Hop.of("a passer-by", false, Hop.Role.STATED, false),
            Hop.of("Ö1", null, Hop.Role.AGGREGATED, null)),
        "angeblich",
        Evidence.Stance.CONTRADICTS);
  }

  private long version(UUID fact) {
    return record.reader().fact(fact, record.now()).orElseThrow().version();
  }

  private void make(Edit edit) {
    String editor = ids.get() % 2 == 0 ? "Ines" : "Бен 🖋";
    Receipt receipt =
        record.editor().make(edit, new By(editor, "request-" + ids.get(), null, null));
    record.awaitChange(receipt.change());
  }
}
