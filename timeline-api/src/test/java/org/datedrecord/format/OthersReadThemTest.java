package org.datedrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs of others make of our formats.
class OthersReadThemTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void ical4jReadsTheCalendar() throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new StringReader(written(FactsFile.CALENDAR)));
    calendar.validate(true);
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(events)
        .extracting(event -> event.getSummary().orElseThrow().getValue())
        .containsExactly(
            "The mill bridge is shut",
            Bridge.EVIL,
            "A fair blocks the road",
            "🌉 הגשר סגור",
            "The bridge falls");
    assertThat(events)
        .extracting(event -> (Object) start(event))
        .containsExactly(
            LocalDate.of(2026, 7, 3),
            OffsetDateTime.parse("2026-07-10T06:05:00Z"),
            LocalDate.of(2026, 7, 3),
            LocalDateTime.of(2026, 7, 10, 14, 5),
            LocalDate.of(2026, 7, 8));
    assertThat((Object) events.get(2).getDateTimeEnd().orElseThrow().getDate())
        .isEqualTo(LocalDate.of(2026, 7, 6));
    VEvent retracted = events.getLast();
    assertThat(retracted.getStatus().orElseThrow().getValue()).isEqualTo("CANCELLED");
    assertThat(retracted.getSequence().orElseThrow().getSequenceNo()).isEqualTo(2);
    assertThat(events.getFirst().getStatus().orElseThrow().getValue()).isEqualTo("CONFIRMED");
    assertThat(events.getFirst().getUid().orElseThrow().getValue())
        .isEqualTo(Bridge.id(1).toString());
    assertThat(
            calendar
                .<net.fortuna.ical4j.model.Property>getProperty("DESCRIPTION")
                .orElseThrow()
                .getValue())
        .contains("Left out: 10 facts, whose dates are not known to the day.");
  }

  private static Temporal start(VEvent event) {
    return event.<Temporal>getDateTimeStart().orElseThrow().getDate();
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "TIMELINE_JS_CSV", "TIMESKETCH_CSV"})
  void commonsCsvReadsTheTables(FactsFile file) throws IOException {
    for (boolean mark : new boolean[] {true, false}) {
      String text = Bridge.written(file.writer(new CsvStyle(mark, true)), Bridge.FACTS);
      assertThat(text.startsWith("\ufeff")).isEqualTo(mark);
      List<CSVRecord> records = records(text.replace("\ufeff", ""));
      assertThat(records).allMatch(CSVRecord::isConsistent).hasSizeGreaterThan(14);
      assertThat(records)
          .allSatisfy(row ->
              assertThat(row.stream().filter(cell -> !cell.matches("-?\\d+")))
                  .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*")));
    }
  }

  @Test
  void commonsCsvReadsWhatWasRecorded() throws IOException {
    List<CSVRecord> plain =
        records(Bridge.written(new FactsCsv(new CsvStyle(false, false)), Bridge.FACTS));
    List<CSVRecord> inert = records(written(FactsFile.CSV));
    for (int i = 0; i < Bridge.FACTS.size(); i++) {
      assertThat(plain.get(i).get("title")).isEqualTo(Bridge.FACTS.get(i).title());
      assertThat(plain.get(i).get("statement")).isEqualTo(Bridge.FACTS.get(i).statement());
      assertThat(inert.get(i).get("title").replaceFirst("^'('*[=+\\-@])", "$1"))
          .isEqualTo(Bridge.FACTS.get(i).title());
    }
    assertThat(plain.get(3).get("date")).isEqualTo("[..2026-07-03]");
    assertThat(plain.get(3).get("earliest")).isEmpty();
    assertThat(plain.get(3).get("latest")).isEqualTo("2026-07-03");
  }

  private static List<CSVRecord> records(String text) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }

  @Test
  void titaniumExpandsTheGraph() throws JsonLdError {
    String text = written(FactsFile.LINKED_DATA);
    JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(text))).get();
    assertThat(expanded).hasSize(Bridge.FACTS.size() + 1);
    JsonNode claim = JSON.readTree(expanded.get(2).toString());
    assertThat(claim.path("@type").toString())
        .isEqualTo("[\"https://schema.org/Claim\",\"http://www.w3.org/ns/prov#Entity\"]");
    JsonNode date = claim.path("https://schema.org/temporalCoverage").get(0);
    assertThat(date.path("@value").asString()).isEqualTo("2026-06");
    assertThat(date.path("@type").asString()).isEqualTo("http://id.loc.gov/datatypes/edtf/EDTF");
    JsonNode event = claim.path("https://schema.org/about").get(0);
    assertThat(event.has("https://schema.org/startDate")).isFalse();
    assertThat(claim.path("http://www.w3.org/ns/prov#wasDerivedFrom").get(0).path("@id").asString())
        .isEqualTo("https://record.example/mill-bridge/sources/" + Bridge.id(501));
    JsonNode retracted = JSON.readTree(expanded.get(12).toString());
    assertThat(retracted.has("http://www.w3.org/ns/prov#invalidatedAtTime")).isTrue();
  }

  @Test
  void jbibtexReadsTheReferences() throws Exception {
    BibTeXDatabase facts = new BibTeXParser().parse(new StringReader(written(FactsFile.BIBTEX)));
    assertThat(facts.getEntries()).hasSize(Bridge.FACTS.size());
    StringWriter text = new StringWriter();
    BibTex.sources(Bridge.HEAD, Bridge.SOURCES, text);
    BibTeXDatabase sources = new BibTeXParser().parse(new StringReader(text.toString()));
    assertThat(sources.getEntries()).hasSize(Bridge.SOURCES.size());
    var minutes = sources.resolveEntry(new Key("source-" + Bridge.id(503)));
    assertThat(minutes.getField(BibTexKeys.YEAR).toUserString()).isEqualTo("2026");
    assertThat(minutes.getField(BibTexKeys.MONTH).toUserString()).isEqualTo("July");
    var notice = sources.resolveEntry(new Key("source-" + Bridge.id(502)));
    assertThat(notice.getField(BibTexKeys.YEAR)).isNull();
    assertThat(notice.getField(BibTexKeys.NOTE).toUserString())
        .isEqualTo("Published June 2026, uncertain");
  }

  private static final class BibTexKeys {
    static final Key YEAR = new Key("year");
    static final Key MONTH = new Key("month");
    static final Key NOTE = new Key("note");
  }

  @Test
  void romeReadsTheFeeds() throws Exception {
    SyndFeed facts = rome(AtomFeed.of(Bridge.facts()));
    assertThat(facts.getFeedType()).isEqualTo("atom_1.0");
    assertThat(facts.getUri()).isEqualTo("urn:uuid:" + Bridge.id(77));
    assertThat(facts.getEntries()).hasSize(Bridge.FACTS.size() - 1);
    SyndEntry last = facts.getEntries().getLast();
    assertThat(last.getUri()).isEqualTo("urn:uuid:" + Bridge.id(1));
    assertThat(last.getTitle()).isEqualTo("The mill bridge is shut");
    assertThat(last.getLink()).isEqualTo(Bridge.HEAD.page(Bridge.numbered(1)));
    assertThat(last.getUpdatedDate()).isEqualTo(Bridge.numbered(1).changedAt());
    assertThat(last.getPublishedDate()).isEqualTo(Bridge.numbered(1).recordedAt());
    assertThat(last.getContents().getFirst().getValue()).contains("# and this no section");
    assertThat(facts.getEntries()).extracting(SyndEntry::getTitle).contains(Bridge.EVIL);
    assertThat(facts.getForeignMarkup())
        .extracting(OthersReadThemTest::tombstone)
        .containsExactly("deleted-entry urn:uuid:" + Bridge.id(12));
    SyndFeed changes = rome(AtomFeed.of(Bridge.changes()));
    assertThat(changes.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("Fact corrected: " + Bridge.EVIL, "Fact reported");
    assertThat(changes.getEntries().getFirst().getAuthor()).isEqualTo("Anna & Ben");
    assertThat(changes.getEntries().getFirst().getContents().getFirst().getValue())
        .contains("<b>Misread</b> & ]]>", "when: “2026-07” is now “2026-07-03”");
  }

  private static SyndFeed rome(String atom) throws FeedException {
    return new SyndFeedInput().build(new StringReader(atom));
  }

  private static String tombstone(org.jdom2.Element element) {
    return element.getName() + " " + element.getAttributeValue("ref");
  }

  @Test
  void theJdkReadsTheXml() throws Exception {
    String xml = written(FactsFile.SIMILE_XML).replace("\ufeff", "");
    Element data =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    assertThat(data.getElementsByTagName("event").getLength()).isEqualTo(13);
    Element fair = (Element) data.getElementsByTagName("event").item(7);
    assertThat(fair.getAttribute("title")).isEqualTo("A fair blocks the road");
    assertThat(fair.getAttribute("durationEvent")).isEqualTo("true");
    assertThat(fair.getTextContent()).startsWith("<p>For three days");
    assertThat(Xml.text("a\uFFFEb\u0001c")).isEqualTo("a\uFFFDb\uFFFDc");
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMELINE_JS", "VIS", "SIMILE_JSON", "LINKED_DATA", "CSL_JSON"})
  void jacksonReadsTheJson(FactsFile file) {
    JsonNode read = JSON.readTree(written(file));
    assertThat(read.isMissingNode()).isFalse();
    assertThat(read.toString()).doesNotContain("null");
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMELINE_JS", "TIMELINE_JS_CSV", "VIS", "SIMILE_JSON"})
  void noTextOfOursIsAnElement(FactsFile file) {
    assertThat(written(file)).doesNotContain("<script>", "<all>", "<old>");
  }

  private static String written(FactsFile file) {
    return Bridge.written(file.writer(CsvStyle.USUAL), Bridge.FACTS);
  }
}
