package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datedrecord.account.AuditEntry;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.Taken;
import org.datedrecord.imports.Report;
import org.datedrecord.intake.HintController;
import org.datedrecord.intake.Passage;
import org.datedrecord.intake.QuoteCheck;
import org.datedrecord.intake.WorkingCopyController;
import org.datedrecord.model.Account;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.AnswerView;
import org.datedrecord.view.ContentionRef;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.Density;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactRef;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Origins;
import org.datedrecord.view.RetractionView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.VersionView;
import org.datedrecord.view.WhenView;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// Nothing is there that is not described, and nothing is described that is not there.
class DocsTest {

  /// What is sent and taken, by the name under which it is described.
  private static final Map<String, Class<?>> RECORDS =
      Map.ofEntries(
          Map.entry("When", WhenView.class),
          Map.entry("Actor", Actor.class),
          Map.entry("Attribution", Attribution.class),
          Map.entry("Quote", Quote.class),
          Map.entry("Hop", Hop.class),
          Map.entry("SourceRef", SourceRef.class),
          Map.entry("Evidence", EvidenceView.class),
          Map.entry("Origins", Origins.class),
          Map.entry("Answer", AnswerView.class),
          Map.entry("Correction", CorrectionView.class),
          Map.entry("Retraction", RetractionView.class),
          Map.entry("ContentionRef", ContentionRef.class),
          Map.entry("Fact", FactView.class),
          Map.entry("FactItem", FactItem.class),
          Map.entry("FactRef", FactRef.class),
          Map.entry("Counts", TimelineView.Counts.class),
          Map.entry("Extent", TimelineView.Extent.class),
          Map.entry("TimelineItem", TimelineView.class),
          Map.entry("Span", Density.Span.class),
          Map.entry("Density", FactController.DensityItem.class),
          Map.entry("ActorCount", ActorView.class),
          Map.entry("SourceItem", SourceView.class),
          Map.entry("AccountView", ContentionView.AccountView.class),
          Map.entry("Settlement", ContentionView.Settlement.class),
          Map.entry("ContentionItem", ContentionView.class),
          Map.entry("Version", VersionView.class),
          Map.entry("VersionItem", VersionView.class),
          Map.entry("Change", ChangeController.ChangeItem.class),
          Map.entry("FactCollection", Listing.class),
          Map.entry("TimelineCollection", Listing.class),
          Map.entry("SourceCollection", Listing.class),
          Map.entry("ContentionCollection", Listing.class),
          Map.entry("ActorCollection", Listing.class),
          Map.entry("VersionCollection", Listing.class),
          Map.entry("ChangeCollection", ChangeController.ChangeListing.class),
          Map.entry("ImportReport", Report.class),
          Map.entry("ImportProgress", Report.Progress.class),
          Map.entry("LineProblem", Report.LineProblem.class),
          Map.entry("DateReading", DateController.DateReading.class),
          Map.entry("Receipt", Receipted.class),
          Map.entry("Fault", Problem.Fault.class),
          Map.entry("Since", Appends.Since.class),
          Map.entry("ProblemExplanation", ManualController.Explanation.class),
          Map.entry("ProblemCollection", ManualController.Problems.class),
          Map.entry("Token", TokenController.Shown.class),
          Map.entry("IssuedToken", TokenController.Issued.class),
          Map.entry("TokenBody", TokenController.Body.class),
          Map.entry("Person", AccountController.Shown.class),
          Map.entry("IssuedReset", AccountController.IssuedReset.class),
          Map.entry("RoleBody", AccountController.RoleBody.class),
          Map.entry("Invitation", InvitationController.Shown.class),
          Map.entry("IssuedInvitation", InvitationController.Issued.class),
          Map.entry("InvitationBody", InvitationController.Body.class),
          Map.entry("AuditEntry", AuditEntry.class),
          Map.entry("AuditCollection", AuditController.AuditListing.class),
          Map.entry("WhenBody", BodyPieces.WhenBody.class),
          Map.entry("HopBody", BodyPieces.HopBody.class),
          Map.entry("EvidenceBody", BodyPieces.EvidenceBody.class),
          Map.entry("NoteBody", BodyPieces.NoteBody.class),
          Map.entry("TimelineBody", TimelineController.Opening.class),
          Map.entry("DescriptionBody", TimelineController.Description.class),
          Map.entry("StoredCopy", WorkingCopyController.Stored.class),
          Map.entry("Selection", WorkingCopyController.Selection.class),
          Map.entry("Passage", Passage.class),
          Map.entry("QuoteCheck", QuoteCheck.class),
          Map.entry("HintBody", HintController.Words.class),
          Map.entry("HintCollection", HintController.Found.class),
          Map.entry("HintItem", HintController.Item.class),
          Map.entry("SourceBody", SourceController.Registration.class),
          Map.entry("SourceCorrectionBody", SourceController.DescriptionCorrection.class),
          Map.entry("Publication", Publication.class),
          Map.entry("FactBody", FactController.Report.class),
          Map.entry("FactAtBody", FactController.ReportAt.class),
          Map.entry("CorrectionBody", FactEditController.Correction.class),
          Map.entry("AnswerBody", FactEditController.Answer.class),
          Map.entry("OvertakingBody", FactEditController.Overtaking.class),
          Map.entry("RetractionBody", FactEditController.Retraction.class),
          Map.entry("ContentionBody", ContentionController.Opening.class),
          Map.entry("SettlementBody", ContentionController.Settlement.class),
          Map.entry("AccountBody", Account.class));

  /// What surrounds a view when it is sent by itself.
  private static final Set<String> LINKED =
      Set.of("TimelineItem", "SourceItem", "ContentionItem", "VersionItem");

  private final Description description = Description.OURS;

  @Test
  void describesEachEndpointAndNoOther() {
    assertThat(description.operations().keySet()).isEqualTo(endpoints().keySet());
  }

  @Test
  void describesTheParametersThatAreTaken() {
    description
        .operations()
        .forEach((endpoint, operation) -> {
          Set<String> described =
              operation
                  .path("parameters")
                  .valueStream()
                  .map(description::resolved)
                  .filter(parameter -> parameter.path("in").asString().equals("query"))
                  .map(parameter -> parameter.path("name").asString())
                  .collect(Collectors.toCollection(TreeSet::new));
          Set<String> taken =
              endpoints().getOrDefault(endpoint, List.of()).stream()
                  .flatMap(DocsTest::taken)
                  .collect(Collectors.toCollection(TreeSet::new));
          assertThat(described).as(endpoint).isEqualTo(taken);
        });
  }

  @Test
  void describesEachProperty() {
    RECORDS.forEach((name, type) -> {
      JsonNode schema = description.schema(name);
      Set<String> described = new TreeSet<>(schema.path("properties").propertyNames());
      Set<String> there = properties(type);
      if (LINKED.contains(name)) {
        there.add("links");
      }
      assertThat(described).as(name).isEqualTo(there);
      schema
          .path("properties")
          .forEachEntry((property, node) ->
              assertThat(node.path("description").asString(""))
                  .as("%s.%s", name, property)
                  .isNotBlank());
    });
  }

  /// Schemas that stand for no record of ours, or for several.
  private static final Set<String> OTHERS =
      Set.of(
          "Links",
          "Event",
          "Problem",
          "FieldChange",
          "TokenCollection",
          "EditLine",
          "ImportLine",
          "PersonCollection",
          "InvitationCollection");

  @Test
  void describesRecordsAndNothingElse() {
    Set<String> objects = new TreeSet<>();
    description
        .document()
        .path("components")
        .path("schemas")
        .forEachEntry((name, schema) -> {
          if (schema.path("type").asString("").equals("object") && !OTHERS.contains(name)) {
            objects.add(name);
          }
        });
    assertThat(objects).isEqualTo(new TreeSet<>(RECORDS.keySet()));
  }

  @Test
  void describesEachProblem() {
    Set<String> names =
        Arrays.stream(ProblemType.values())
            .map(ProblemType::word)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described =
        description
            .schema("ProblemName")
            .path("enum")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(described).isEqualTo(names);
    String responses = description.document().path("components").path("responses").toString();
    for (ProblemType type : ProblemType.values()) {
      if (!Set.of(
              "internal-error", "method-not-allowed", "precondition-failed", "headers-too-large")
          .contains(type.word())) {
        assertThat(responses).contains(type.word());
      }
    }
  }

  @Test
  void givesExamplesThatAreAsDescribed() {
    description
        .operations()
        .forEach((endpoint, operation) -> {
          JsonNode content = operation.path("requestBody").path("content").path("application/json");
          if (!content.isMissingNode()) {
            assertThat(
                    description.faults(content.path("schema"), content.path("example").toString()))
                .as(endpoint)
                .isEmpty();
          }
        });
  }

  private static Set<String> properties(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component
          .getAccessor()
          .isAnnotationPresent(com.fasterxml.jackson.annotation.JsonUnwrapped.class)) {
        names.addAll(properties(component.getType()));
      } else {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        names.add(named == null ? component.getName() : named.value());
      }
    }
    return names;
  }

  private static Stream<String> taken(HandlerMethod method) {
    return Taken.of(method.getMethod()).all().stream();
  }

  private static Map<String, List<HandlerMethod>> endpoints() {
    Map<RequestMappingInfo, HandlerMethod> mappings =
        Service.shared().mvcMappings(RequestMappingHandlerMapping.class).getHandlerMethods();
    Map<String, List<HandlerMethod>> endpoints = new TreeMap<>();
    mappings.forEach((info, method) -> {
      Collection<String> paths = info.getPatternValues();
      for (String pattern : paths) {
        String path = pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        if (path.startsWith("/api") || method.getBeanType().getName().contains(".export.")) {
          info.getMethodsCondition()
              .getMethods()
              .forEach(verb ->
                  endpoints
                      .computeIfAbsent(verb + " " + path, key -> new java.util.ArrayList<>())
                      .add(method));
        }
      }
    });
    return endpoints;
  }
}
