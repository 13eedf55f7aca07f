package org.datedrecord.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Refused;
import org.datedrecord.syntax.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemEditsTest {

  private static final UUID TIMELINE = UUID.fromString("01a1faf9-3b14-7f07-a264-478594eeff86");

  private final ItemEdits edits = new ItemEdits(TIMELINE, "csv", "bridge.csv");

  @Test
  void givesTheSameIdsWhenAFileComesAgain() {
    String file = "date,title,url\n2026,The bridge is shut,https://courier.example/\n";
    assertThat(edits.of(item(file))).isEqualTo(edits.of(item(file)));
    assertThat(edits.of(item("date,title\n2026,One\n")).getLast().subjectId())
        .isNotEqualTo(edits.of(item("date,title\n2027,One\n")).getLast().subjectId());
  }

  @Test
  void givesOtherIdsInAnotherTimelineAndForAnotherFormat() {
    Item item = item("id,date,title\n7,2026,The bridge is shut\n");
    List<UUID> facts =
        List.of(
                edits,
                new ItemEdits(UUID.randomUUID(), "csv", "bridge.csv"),
                new ItemEdits(TIMELINE, "timelinejs", "bridge.csv"))
            .stream()
            .map(each -> each.of(item).getLast().subjectId())
            .toList();
    assertThat(facts).doesNotHaveDuplicates();
  }

  @Test
  void goesByItsOwnIdWhereAnItemHasOne() {
    Edit one = edits.of(item("id,date,title\n7,2026,The bridge is shut\n")).getLast();
    Edit other = edits.of(item("id,date,title\n7,2027,The bridge is open\n")).getLast();
    assertThat(one.subjectId()).isEqualTo(other.subjectId());
  }

  @Test
  void givesIdsInTheOrderOfTheFile() {
    assertOrdered("id,date,title", "row 2,2026,A", "row 10,2025,B", "row 11,2024,C");
    assertOrdered("date,title", "-0043-03-15,A", "1066,B", "2026-07,C", "2026-07-10,D");
  }

  private void assertOrdered(String header, String... rows) {
    List<UUID> ids =
        Stream.of(rows)
            .map(row -> edits.of(item(header + "\n" + row + "\n")).getLast().subjectId())
            .toList();
    assertThat(ids).allMatch(id -> id.version() == 8 && id.variant() == 2);
    assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void keepsAnIdThatIsAUuid() {
    UUID id = UUID.randomUUID();
    Edit fact = edits.of(item("id,date,title\n" + id + ",2026,The bridge is shut\n")).getLast();
    assertThat(fact.subjectId()).isEqualTo(id);
  }

  @Test
  void takesTheFileForASourceWhereThereIsNoOther() {
    List<Edit> made = edits.of(item("date,title\n2026,The bridge is shut\n"));
    assertThat(made).hasSize(2);
    RegisterSource source = (RegisterSource) made.getFirst();
    assertThat(source.publication().title()).isEqualTo("[Imported file: bridge.csv]");
    ReportFact fact = (ReportFact) made.getLast();
    assertThat(fact.evidence())
        .singleElement()
        .extracting(Evidence::sourceId)
        .isEqualTo(source.sourceId());
    assertThat(fact.claim().attribution().party()).isEqualTo("Imported file: bridge.csv");
    assertThat(fact.evidence().getFirst().chain().getFirst().named()).isFalse();
    Edit other = edits.of(item("date,title\n2027,Another\n")).getFirst();
    assertThat(other).isEqualTo(source);
    Edit elsewhere =
        new ItemEdits(TIMELINE, "csv", "").of(item("date,title\n2026,One\n")).getFirst();
    assertThat(((RegisterSource) elsewhere).publication().title()).isEqualTo("[Imported file]");
  }

  @Test
  void citesTheSourcesThatAreNamed() {
    List<Edit> made =
        edits.of(
            item(
                """
                date,title,url,source title,publisher
                2026,The bridge is shut,https://courier.example/,Shut!,Courier
                """));
    RegisterSource source = (RegisterSource) made.getFirst();
    assertThat(source.publication().title()).isEqualTo("Shut!");
    ReportFact fact = (ReportFact) made.getLast();
    assertThat(fact.claim().attribution().party()).isEqualTo("Courier");
    assertThat(fact.claim().attribution().kind()).isEqualTo(Attribution.Kind.PUBLISHER);
    assertThat(fact.evidence().getFirst().quote().exact()).isEqualTo("The bridge is shut");
  }

  @Test
  void rejectsAnItemOfWhichASourceIsRefused() {
    Item item = item("date,title,url\n2026,The bridge is shut,ftp://courier.example/\n");
    assertThatThrownBy(() -> edits.of(item))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("must begin with http: or https:");
  }

  @Test
  void cutsNoStatement() {
    Item whole = item("date,statement\n2026," + "a".repeat(1_000) + "\n");
    assertThat(((ReportFact) edits.of(whole).getLast()).claim().statement()).hasSize(1_000);
    Item longer = item("date,statement\n2026," + "a".repeat(1_001) + "\n");
    assertThatThrownBy(() -> edits.of(longer)).isInstanceOf(Refused.class);
  }

  @Test
  void rejectsWhatCouldNotBeDecoded() {
    Item broken =
        Told.of(
                new Csv(Map.of(), WrittenDate.Order.UNSAID),
                "date,title\n2026,caf\u00e9\n"
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
            .items
            .getFirst();
    assertThatThrownBy(() -> edits.of(broken)).isInstanceOf(Unfit.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "csv.bridge.csv",
        "markwhen.bridge.mw",
        "vis-timeline.items.json",
        "timesketch.rows.csv"
      })
  void quotesWordsThatStandInTheFile(String name) throws IOException {
    Path file = GoldenFilesTest.FILES.resolve(name);
    String text = Files.readString(file).replace("\"\"", "\"");
    assertThat(Told.of(GoldenFilesTest.reader(file), Files.readAllBytes(file)).items)
        .isNotEmpty()
        .allSatisfy(item ->
            assertThat(new Quote(((Item.Event) item).words(), null, null).standsIn(text))
                .as(((Item.Event) item).words())
                .isTrue());
  }

  private static Item item(String file) {
    Told told = Told.of(new Csv(Map.of(), WrittenDate.Order.UNSAID), file.getBytes(UTF_8));
    assertThat(told.rejections).isEmpty();
    return told.items.getFirst();
  }
}
