package org.datedrecord.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which parameters an endpoint takes in its query. Whatever is not named here is refused, and an
/// endpoint without this annotation takes none. Parameters that belong together can have an
/// annotation of their own, which is marked with this one.
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {

  /// The parameters that are given once.
  String[] value() default {};

  /// The parameters that may be repeated, which means *or*.
  String[] many() default {};
}
