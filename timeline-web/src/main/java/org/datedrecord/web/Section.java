package org.datedrecord.web;

/// The part of the site that a page belongs to: a timeline, with the pages below it.
///
/// @param path of the timeline
/// @param query the moment that is read, to be kept from page to page; empty for the present
/// @param here the page that is shown, as the navigation names it
public record Section(String path, String query, Page here) {

  /// The pages that the navigation names.
  public enum Page {
    TIMELINE,
    SOURCES,
    COMPARE,
    DATA,
    /// None of them, but something below.
    OTHER
  }

  /// How the link to a page says that it is the one shown.
  public String current(Page page) {
    return page == here ? "page" : "false";
  }
}
