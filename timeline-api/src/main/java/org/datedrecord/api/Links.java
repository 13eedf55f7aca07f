package org.datedrecord.api;

import java.util.LinkedHashMap;
import java.util.Map;

/// Addresses by what they lead to, always in the same order: answers with the same tag are the same
/// to the byte.
final class Links {

  private Links() {}

  /// Links given as name, address, name, address.
  static Map<String, String> of(String... namesAndAddresses) {
    Map<String, String> links = new LinkedHashMap<>();
    for (int i = 0; i < namesAndAddresses.length; i += 2) {
      links.put(namesAndAddresses[i], namesAndAddresses[i + 1]);
    }
    return links;
  }
}
