package org.seminararchive.search;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.seminararchive.testing.Database;

/** Real questions to the index that every installation has. */
@QuarkusTest
@WithTestResource(Database.class)
class GoldenStories extends GoldenSet {}
