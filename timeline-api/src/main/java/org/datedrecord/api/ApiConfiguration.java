package org.datedrecord.api;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets endpoints ask for the request they answer as a [Reading] or a [Writing].
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

  private final Readings readings;
  private final Writings writings;

  ApiConfiguration(Readings readings, Writings writings) {
    this.readings = readings;
    this.writings = writings;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(readings);
    resolvers.add(writings);
  }
}
