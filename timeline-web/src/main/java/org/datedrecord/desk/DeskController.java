package org.datedrecord.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.door.Visitor;
import org.datedrecord.view.Reader;
import org.datedrecord.web.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk` and what is below it: the editors' pages. They only read; what is done there is sent to
/// the API.
@Controller("deskPages")
@RequestMapping("/desk")
class DeskController {

  private static final String SOURCES = Address.TIMELINE + "/sources";
  private static final String CONTENTIONS = Address.TIMELINE + "/contentions";

  private final Reader reader;
  private final Desks desks;
  private final DeskReading reading;
  private final Stockroom stockroom;

  DeskController(Reader reader, Desks desks, DeskReading reading, Stockroom stockroom) {
    this.reader = reader;
    this.desks = desks;
    this.reading = reading;
    this.stockroom = stockroom;
  }

  @GetMapping
  View desks(HttpServletRequest request, HttpServletResponse response) {
    return desks.show(
        response,
        new DesksPage(
            Desk.frame("Editors’ desk", desks.assets()),
            Visitor.of(request),
            reader.timelines(desks.now())));
  }

  @GetMapping(Address.TIMELINE)
  View desk(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable List<String> at,
      HttpServletRequest request,
      HttpServletResponse response) {
    return desks.show(slug, request, response, desk -> reading.desk(desk, Address.only(at)));
  }

  @GetMapping(Address.TIMELINE + "/facts/new")
  View append(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable List<String> source,
      HttpServletRequest request,
      HttpServletResponse response) {
    String named = Address.only(source);
    return desks.show(
        slug,
        request,
        response,
        desk ->
            Optional.of(
                new AppendPage(
                    desk.frame("Append a fact"),
                    desk,
                    stockroom.stock(desk, named == null ? "" : named))));
  }

  @GetMapping(Address.TIMELINE + "/facts" + Address.ID)
  View work(
      @PathVariable String slug,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return desks.show(slug, request, response, desk -> reading.work(desk, id));
  }

  @GetMapping(SOURCES)
  View sources(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    return desks.show(
        slug,
        request,
        response,
        desk ->
            Optional.of(new DeskSourcesPage(desk.frame("Sources"), desk, stockroom.sources(desk))));
  }

  @GetMapping(SOURCES + "/new")
  View intake(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    return desks.show(
        slug,
        request,
        response,
        desk -> Optional.of(new IntakePage(desk.frame("Register a source"), desk)));
  }

  @GetMapping(SOURCES + Address.ID + "/text")
  View text(
      @PathVariable String slug,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return desks.show(slug, request, response, desk -> reading.text(desk, id));
  }

  @GetMapping(SOURCES + Address.ID)
  View source(
      @PathVariable String slug,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return desks.show(slug, request, response, desk -> reading.source(desk, id));
  }

  @GetMapping(Address.TIMELINE + "/import")
  View imports(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    return desks.show(
        slug, request, response, desk -> Optional.of(new ImportPage(desk.frame("Import"), desk)));
  }

  @GetMapping(CONTENTIONS)
  View contentions(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    return desks.show(
        slug,
        request,
        response,
        desk ->
            Optional.of(
                new DeskContentionsPage(
                    desk.frame("Contentions"),
                    desk,
                    stockroom.stock(desk, ""),
                    reading.contentions(desk))));
  }

  @GetMapping(CONTENTIONS + Address.ID)
  View contention(
      @PathVariable String slug,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return desks.show(slug, request, response, desk -> reading.contention(desk, id));
  }
}
