package org.datedrecord.web;

import org.springframework.http.HttpStatus;

/// Something that a template shows: one record per page.
public interface Document {

  /// The template that shows it.
  String template();

  /// With which status it is answered.
  default HttpStatus status() {
    return HttpStatus.OK;
  }

  /// Whether other sites may show it in a frame.
  default boolean mayBeFramed() {
    return false;
  }
}
