package org.datedrecord.api;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/// The whole service but its pages, wired as it is.
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
    basePackages = "org.datedrecord",
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.datedrecord\\.(security\\.SecurityTest|api\\.\\w+Test).*"))
class ApiTestApplication {}
