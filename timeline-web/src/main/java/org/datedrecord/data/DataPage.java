package org.datedrecord.data;

import java.util.List;
import org.datedrecord.detail.Visit;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// In which forms a timeline can be had, and how programs ask for it.
///
/// @param site where the service is: `https://record.example`
public record DataPage(Frame frame, Visit visit, String site, List<Offer> offers)
    implements Document {

  @Override
  public String template() {
    return "data.jte";
  }
}
