package org.datedrecord.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Change;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Standing;
import org.datedrecord.model.Subject;
import org.datedrecord.model.When;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// One believable dispute, told in every shape of date and every state of a fact.
public final class Story {

  public static final String SLUG = "claude-code-china";
  public static final Instant OPENED = Instant.parse("2026-07-03T09:00:00Z");
  public static final Instant CHANGED = Instant.parse("2026-07-12T16:20:00Z");
  public static final UUID QUESTION = id(900);

  public final List<FactView> facts = new ArrayList<>();
  public final List<FactView> retracted = new ArrayList<>();
  public final List<ContentionView> contentions = new ArrayList<>();
  public final List<ChangeView> changes = new ArrayList<>();

  public Story() {
    facts.add(experiment());
    facts.add(letter());
    facts.add(code(true));
    facts.add(enforcement());
    facts.add(staffTold());
    facts.add(effective());
    facts.add(undated());
    retracted.add(withdrawn(true));
    contend();
    for (String type : List.of("TimelineOpened", "FactReported", "FactReported", "FactReported")) {
      changes.add(change(type, OPENED));
    }
    changes.add(change("ContentionOpened", Instant.parse("2026-07-06T10:00:00Z")));
    changes.add(change("FactRetracted", Instant.parse("2026-07-10T08:30:00Z")));
    changes.add(change("FactCorrected", CHANGED));
  }

  public static UUID id(int number) {
    return UUID.fromString("0190a5d0-0000-7000-8000-%012d".formatted(number));
  }

  TimelineView timeline() {
    return new TimelineView(
        id(1),
        SLUG,
        1,
        "Claude Code and China: two bans, one dispute",
        "Anthropic is trying to keep Chinese-controlled firms off its coding tool. Alibaba is"
            + " telling its own staff to stop using it. What is known, who reported it, and where"
            + " the accounts part ways.",
        false,
        new TimelineView.Counts(facts.size(), 1, 5, 2, contentions.size(), 1),
        new TimelineView.Extent(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 7, 10)),
        OPENED,
        CHANGED,
        changes.size());
  }

  private static FactView experiment() {
    return new Telling(10, "Code that marks prompts is added as an experiment", "Anthropic")
        .statement(
            "A member of the team says that the code went in as an experiment against resellers"
                + " and distillation.")
        .when("2026-03", When.Basis.YEAR_INFERRED, "in March", "The post gives no year.")
        .answer(Standing.CONFIRMED, "Anthropic", "Its engineer says so in public.")
        .cites(
            source(1, "The Decoder", "Anthropic shuts the door"),
            "an experiment we launched in March",
            hop("Thariq Shihipar", Hop.Role.STATED),
            hop("The Decoder", Hop.Role.COVERED))
        .fact();
  }

  private static FactView letter() {
    return new Telling(
            11,
            "A letter to US senators accuses Alibaba-linked actors of distillation",
            "Anthropic")
        .statement(
            "Anthropic says actors affiliated with Alibaba ran a campaign to train weaker models on"
                + " Claude’s output, to speed up the Qwen family. Alibaba has not answered the"
                + " claim in public.")
        .when(
            "2026-06?",
            When.Basis.RELATIVE,
            "last month",
            "“Last month” is counted from an article of July 2026.")
        .cites(
            source(2, null, "Claude Code’s complicated China problem"),
            "in a letter to senators last month",
            new Hop("An article that names no publisher", false, Hop.Role.REPORTED, true))
        .fact();
  }

  /// The fact that was corrected, before and after.
  static FactView code(boolean corrected) {
    Telling telling =
        new Telling(
                12,
                "Code that can flag users in China is described on Reddit and GitHub",
                "Security researchers")
            .statement(
                "The posts say the tool looked at settings such as time zone and proxy, then placed"
                    + (corrected ? " faint" : " bold")
                    + " markers in the prompts it sent home, with no notice to the user.")
            .when("../2026-07-02", When.Basis.STATED, null, null)
            .cites(
                source(1, "The Decoder", "Anthropic shuts the door"),
                "users on Reddit and GitHub",
                hop("The Decoder", Hop.Role.REPORTED))
            .contradicts(
                source(3, "AI Quick Briefs", "Bans on both sides of the Pacific"),
                "Alibaba found the code itself",
                hop("AI Quick Briefs", Hop.Role.STATED));
    return corrected
        ? telling
            .corrected(
                new Change.Statement(
                    "The ban came after Alibaba discovered embedded code in the tool.",
                    "The ban came after researchers reported hidden code in the tool."),
                "A later account credits outside researchers.")
            .fact()
        : telling.fact();
  }

  private static FactView enforcement() {
    return new Telling(13, "Anthropic is reported to be enforcing its sales ban", "Financial Times")
        .statement(
            "Ant Financial and ByteDance are said to be getting round it with cloud services,"
                + " subsidiaries in Singapore, or VPNs.")
        .when(
            "[..2026-07-03]",
            When.Basis.BOUNDED,
            null,
            "The Decoder covered it on 3 July 2026, so it is no later.")
        .cites(
            source(1, "The Decoder", "Anthropic shuts the door"),
            "the FT reports it is trying to enforce that",
            hop("Financial Times", Hop.Role.REPORTED),
            hop("The Decoder", Hop.Role.COVERED),
            new Hop("AIToday", true, Hop.Role.AGGREGATED, false))
        .contended("Firms controlled by China")
        .fact();
  }

  private static FactView staffTold() {
    return new Telling(14, "Staff are told to stop using Claude Code", "Alibaba")
        .statement("The Information reports the ban; others repeat it.")
        .when("[..2026-07-03]", When.Basis.STATED, null, null)
        .cites(
            source(1, "The Decoder", "Anthropic shuts the door"),
            "according to a report from The Information",
            hop("The Information", Hop.Role.REPORTED),
            hop("The Decoder", Hop.Role.COVERED))
        .contended("Organisations controlled by the Chinese government")
        .fact();
  }

  private static FactView effective() {
    return new Telling(15, "The directive takes effect; staff move to Qoder", "Alibaba")
        .statement(
            "An internal notice lists Claude Code as high-risk software, citing “back-door risks”,"
                + " and points employees to Alibaba’s own coding platform.")
        .when("2026-07-10", When.Basis.YEAR_INFERRED, "effective July 10", "No year is given.")
        .overtakenBy(id(14))
        .cites(
            source(2, null, "Claude Code’s complicated China problem"),
            "effective July 10",
            hop("Alibaba", Hop.Role.STATED))
        .fact();
  }

  private static FactView undated() {
    return new Telling(16, "The terms of service name the places it is not sold to", "Anthropic")
        .statement("The terms are quoted without saying since when they have read so.")
        .cites(
            source(2, null, "Claude Code’s complicated China problem"),
            "unsupported regions",
            hop("Anthropic", Hop.Role.STATED))
        .fact();
  }

  /// The fact that was retracted, before and after.
  static FactView withdrawn(boolean retracted) {
    Telling telling =
        new Telling(17, "ByteDance bans the tool as well", "ByteDance")
            .statement("A summary took two firms for one.")
            .when("2026-07-04", When.Basis.STATED, null, null)
            .cites(
                source(3, "AI Quick Briefs", "Bans on both sides of the Pacific"),
                "bans on both sides",
                hop("AI Quick Briefs", Hop.Role.STATED));
    return retracted
        ? telling.retracted("The source speaks of Alibaba only.", id(14)).fact()
        : telling.fact();
  }

  private void contend() {
    contentions.add(
        new ContentionView(
            QUESTION,
            SLUG,
            1,
            "Whom do the terms exclude?",
            Dimension.WHAT,
            List.of(
                new ContentionView.AccountView(
                    "Sales to firms “controlled by China”.", facts.get(3)),
                new ContentionView.AccountView(
                    "Organisations “controlled by the Chinese government”.", facts.get(4))),
            "The text of the terms, as a source.",
            null,
            OPENED,
            OPENED,
            5));
  }

  private ChangeView change(String type, Instant recordedAt) {
    int number = changes.size() + 1;
    UUID subject =
        switch (type) {
          case "TimelineOpened" -> id(1);
          case "ContentionOpened" -> QUESTION;
          case "FactRetracted" -> id(17);
          default -> id(12);
        };
    return new ChangeView(
        number, type, Subject.FACT, subject, SLUG, 1, recordedAt, "Mara Lindt", null, "{}");
  }

  static SourceRef source(int number, @Nullable String publisher, String title) {
    return new SourceRef(
        id(500 + number),
        Publication.Type.ARTICLE,
        publisher,
        title,
        "https://news.example/" + number,
        WhenView.of(When.stated("2026-07-03")),
        false);
  }

  static Hop hop(String party, Hop.Role role) {
    return new Hop(party, true, role, true);
  }
}
