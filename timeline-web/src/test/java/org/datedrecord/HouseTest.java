package org.datedrecord;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the plan of the house: which room may know which, and what a room looks like.
class HouseTest {

  /// A room of ours, or the packages of others that it may know besides the JDK.
  ///
  /// @param ours rooms
  /// @param others beginnings of package names
  record Room(String name, Set<String> ours, Set<String> others) {

    @Override
    public String toString() {
      return name;
    }

    boolean mayKnow(JavaClass target) {
      String home = target.getPackageName();
      if (home.startsWith(HOUSE + ".")) {
        String room = home.substring(HOUSE.length() + 1);
        return room.equals(name) || ours.contains(room);
      }
      return Stream.concat(EVERYWHERE.stream(), others.stream()).anyMatch(home::startsWith);
    }
  }

  private static final String HOUSE = "org.datedrecord";

  private static final Set<String> EVERYWHERE = Set.of("java.", "javax.sql", "org.jspecify.");

  private static final String AXON = "org.axonframework.";
  private static final String JACKSON = "tools.jackson.";
  private static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.annotation";
  private static final String LOGGING = "org.slf4j";
  private static final String METERS = "io.micrometer.";
  private static final String SPRING = "org.springframework.";
  private static final String SERVLET = "jakarta.servlet";

  /// The table of the house. `edit` and `view` never meet; Axon stays in the core; pages never
  /// write.
  private static final List<Room> ROOMS =
      List.of(
          new Room("time", Set.of(), Set.of()),
          new Room("model", Set.of("time"), Set.of()),
          new Room("event", Set.of("model", "time"), Set.of()),
          new Room("hint", Set.of("model", "time"), Set.of()),
          new Room("edit", Set.of("event", "model", "time"), Set.of(AXON)),
          new Room(
              "view",
              Set.of("model", "time"),
              Set.of("org.springframework.stereotype", JACKSON, JACKSON_ANNOTATIONS)),
          new Room(
              "query",
              Set.of("model", "time", "view"),
              Set.of(SPRING, "com.github.benmanes.caffeine.", "org.roaringbitmap", LOGGING)),
          new Room("signal", Set.of(), Set.of(SPRING, LOGGING, "org.postgresql")),
          new Room(
              "projection",
              Set.of("event", "model", "signal", "time", "view"),
              Set.of(AXON, SPRING, METERS, LOGGING)),
          new Room(
              "rebuild",
              Set.of("projection", "signal", "view"),
              Set.of(AXON, SPRING, METERS, LOGGING, "com.zaxxer.hikari")),
          new Room(
              "store",
              Set.of("edit", "event", "model", "signal", "time"),
              Set.of(
                  AXON,
                  SPRING,
                  JACKSON,
                  JACKSON_ANNOTATIONS,
                  LOGGING,
                  "com.zaxxer.hikari",
                  "org.h2.mvstore")),
          new Room("backup", Set.of("store"), Set.of(SPRING, LOGGING)),
          new Room("format", Set.of("view", "model", "time"), Set.of(JACKSON, JACKSON_ANNOTATIONS)),
          new Room(
              "http",
              Set.of("model", "time"),
              Set.of(SPRING, SERVLET, JACKSON, JACKSON_ANNOTATIONS, LOGGING)),
          new Room("account", Set.of("http", "model"), Set.of(SPRING, SERVLET)),
          new Room(
              "passkey",
              Set.of("account", "model"),
              Set.of(SPRING, SERVLET, JACKSON, "com.webauthn4j.")),
          new Room(
              "security",
              Set.of("account", "http", "model"),
              Set.of(SPRING, SERVLET, LOGGING, "org.apache.catalina", "org.apache.juli.")),
          new Room(
              "api",
              Set.of(
                  "account",
                  "edit",
                  "view",
                  "format",
                  "http",
                  "intake",
                  "security",
                  "model",
                  "time"),
              Set.of(
                  SPRING,
                  SERVLET,
                  JACKSON,
                  JACKSON_ANNOTATIONS,
                  METERS,
                  LOGGING,
                  "com.fasterxml.uuid")),
          new Room("syntax", Set.of("model"), Set.of(JACKSON, "org.jsoup", "javax.xml.stream")),
          new Room(
              "foreign",
              Set.of("edit", "hint", "model", "syntax", "time"),
              Set.of("javax.xml.stream")),
          new Room(
              "export",
              Set.of("api", "format", "view", "http", "model", "time"),
              Set.of(SPRING, SERVLET, JACKSON, JACKSON_ANNOTATIONS, METERS, LOGGING)),
          new Room(
              "imports",
              Set.of("account", "api", "edit", "foreign", "http", "model", "syntax", "view"),
              Set.of(SPRING, SERVLET, JACKSON, JACKSON_ANNOTATIONS, METERS, LOGGING)),
          new Room(
              "intake", Set.of("edit", "hint", "http", "model", "time"), Set.of(SPRING, SERVLET)),
          new Room(
              "web",
              Set.of("machine", "view", "http", "security", "model", "time"),
              Set.of(SPRING, SERVLET, LOGGING, "gg.jte", "com.github.difflib")),
          new Room(
              "door",
              Set.of("web", "account", "http", "passkey", "security", "model"),
              Set.of(SPRING, SERVLET)),
          new Room(
              "admin",
              Set.of("door", "web", "account", "http", "security", "model"),
              Set.of(SPRING, SERVLET)),
          new Room(
              "timeline",
              Set.of("web", "machine", "view", "model", "time"),
              Set.of(SPRING, SERVLET)),
          new Room(
              "detail", Set.of("web", "machine", "view", "model", "time"), Set.of(SPRING, SERVLET)),
          new Room("data", Set.of("detail", "web", "format", "view"), Set.of(SPRING, SERVLET)),
          new Room(
              "desk",
              Set.of("door", "foreign", "timeline", "web", "view", "model", "time"),
              Set.of(SPRING, SERVLET)),
          new Room(
              "card",
              Set.of("timeline", "web", "view", "model", "time"),
              Set.of(SPRING, SERVLET, "javax.imageio")),
          new Room("machine", Set.of("format", "view", "model", "time"), Set.of(SPRING, JACKSON)));

  private static final int LINES = 300;
  private static final int TYPES = 25;

  private static JavaClasses house;

  static List<Room> rooms() {
    return ROOMS;
  }

  @BeforeAll
  static void enter() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void knowsOnlyTheRoomsItMay(Room room) {
    assertThat(strangersIn(room, house)).isEmpty();
  }

  @Test
  void noticesAnImportThatIsNotAllowed() {
    Room edit = ROOMS.stream().filter(room -> room.name().equals("edit")).findAny().orElseThrow();
    JavaClasses planted =
        new ClassFileImporter().importClasses(org.datedrecord.edit.PlantedEdit.class);
    assertThat(strangersIn(edit, planted)).anyMatch(s -> s.contains("org.datedrecord.view.Reader"));
  }

  @Test
  void hasTheRoomsOfThePlanAndNoOthers() {
    Set<String> planned =
        Stream.concat(Stream.of(HOUSE), ROOMS.stream().map(room -> HOUSE + "." + room.name()))
            .collect(toSet());
    assertThat(house.stream().map(JavaClass::getPackageName).collect(toSet())).isSubsetOf(planned);
  }

  @Test
  void splitsNoRoomOverTwoModules() throws IOException {
    Map<String, Set<String>> modules = new TreeMap<>();
    for (Path file : SourceFiles.of("main")) {
      Path path = SourceFiles.root().relativize(file);
      String room = path.getName(path.getNameCount() - 2).toString();
      modules.computeIfAbsent(room, r -> new TreeSet<>()).add(path.getName(0).toString());
    }
    assertThat(modules).allSatisfy((room, homes) -> assertThat(homes).as(room).hasSize(1));
  }

  @Test
  void saysOfEachRoomWhatItIs() throws IOException {
    for (Path file : SourceFiles.of("main")) {
      assertThat(file.resolveSibling("package-info.java")).content().contains("@NullMarked", "///");
    }
  }

  @Test
  void keepsFilesShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : SourceFiles.of("main")) {
      long lines = Files.readAllLines(file).size();
      if (lines > LINES) {
        tooLong.add(file.getFileName() + ": " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void keepsTheRoomsOfPagesSmall() throws IOException {
    Map<Path, Long> types =
        SourceFiles.of("main").stream()
            .filter(file -> file.startsWith(SourceFiles.root().resolve("timeline-web")))
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(groupingBy(file -> Objects.requireNonNull(file.getParent()), counting()));
    assertThat(types)
        .allSatisfy(
            (room, size) -> assertThat(size).as(room.toString()).isLessThanOrEqualTo(TYPES));
  }

  private static List<String> strangersIn(Room room, JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.getPackageName().equals(HOUSE + "." + room.name()))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> !isKnown(room, dependency.getTargetClass()))
        .map(Dependency::getDescription)
        .distinct()
        .toList();
  }

  private static boolean isKnown(Room room, JavaClass target) {
    JavaClass base = target.getBaseComponentType();
    return base.isPrimitive() || room.mayKnow(base);
  }
}
