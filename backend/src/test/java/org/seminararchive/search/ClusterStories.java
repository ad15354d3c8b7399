package org.seminararchive.search;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.seminararchive.testing.Cluster;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.NeedsCluster;

/**
 * The same questions with the index on a search cluster: it must not matter to a reader on how many
 * machines an archive is searched.
 */
@NeedsCluster
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Cluster.class)
class ClusterStories extends GoldenSet {}
