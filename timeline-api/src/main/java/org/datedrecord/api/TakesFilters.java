package org.datedrecord.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.datedrecord.http.Takes;

/// An endpoint that takes what chooses facts, as [FactQuery#filter] reads it, and whatever else it
/// names itself.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Takes(
    value = {"datetime", "match", "undated", "reported"},
    many = {
      "actor",
      "source",
      "publisher",
      "origin",
      "claimant",
      "standing",
      "lifecycle",
      "nature",
      "contention"
    })
public @interface TakesFilters {}
