package org.seminararchive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Holds the picture of the house: imports point down only, never between neighbours on one floor.
 */
@AnalyzeClasses(packages = "org.seminararchive", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule roomsStandOnLowerFloors =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("web")
          .definedBy("org.seminararchive.web..")
          .layer("copy")
          .definedBy("org.seminararchive.copy..")
          .layer("search")
          .definedBy("org.seminararchive.search..")
          .layer("changes")
          .definedBy("org.seminararchive.changes..")
          .layer("webhook")
          .definedBy("org.seminararchive.webhook..")
          .layer("contract")
          .definedBy("org.seminararchive.contract..")
          .layer("feed")
          .definedBy("org.seminararchive.feed..")
          .layer("oai")
          .definedBy("org.seminararchive.oai..")
          .layer("description")
          .definedBy("org.seminararchive.description..")
          .layer("importing")
          .definedBy("org.seminararchive.importing..")
          .layer("programme")
          .definedBy("org.seminararchive.programme..")
          .layer("talk")
          .definedBy("org.seminararchive.talk..")
          .layer("session")
          .definedBy("org.seminararchive.session..")
          .layer("speaker")
          .definedBy("org.seminararchive.speaker..")
          .layer("series")
          .definedBy("org.seminararchive.series..")
          .layer("writing")
          .definedBy("org.seminararchive.writing..")
          .layer("access")
          .definedBy("org.seminararchive.access..")
          .layer("http")
          .definedBy("org.seminararchive.http..")
          .layer("query")
          .definedBy("org.seminararchive.query..")
          .layer("journal")
          .definedBy("org.seminararchive.journal..")
          .layer("outbound")
          .definedBy("org.seminararchive.outbound..")
          .layer("text")
          .definedBy("org.seminararchive.text..")
          .whereLayer("web")
          .mayNotBeAccessedByAnyLayer()
          // It knows an archive by its answers only; the lines of calendars are the same
          // everywhere.
          .whereLayer("copy")
          .mayOnlyAccessLayers("text")
          .whereLayer("search")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("changes")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("webhook")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("contract")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("feed")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("oai")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("description")
          .mayOnlyBeAccessedByLayers("feed", "oai", "web")
          .whereLayer("importing")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("programme")
          .mayOnlyBeAccessedByLayers("importing")
          .whereLayer("talk")
          .mayOnlyBeAccessedByLayers(
              "programme", "importing", "description", "search", "feed", "oai", "web")
          .whereLayer("session")
          .mayOnlyBeAccessedByLayers(
              "talk", "programme", "importing", "description", "search", "feed", "oai", "web")
          .whereLayer("speaker")
          .mayOnlyBeAccessedByLayers(
              "talk", "programme", "importing", "description", "search", "feed", "oai", "web")
          .whereLayer("series")
          .mayOnlyBeAccessedByLayers(
              "session",
              "talk",
              "programme",
              "importing",
              "description",
              "search",
              "feed",
              "oai",
              "web",
              "webhook")
          .whereLayer("query")
          .mayNotAccessAnyLayer()
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("outbound")
          .mayNotAccessAnyLayer()
          .whereLayer("journal")
          .mayOnlyAccessLayers("text")
          .whereLayer("http")
          .mayOnlyAccessLayers("query", "journal", "text")
          .whereLayer("access")
          .mayOnlyAccessLayers("http", "query", "journal", "text")
          .whereLayer("writing")
          .mayOnlyAccessLayers("access", "http", "query", "journal", "text");

  /** It knows an archive by its answers only, wherever that runs. */
  @ArchTest
  static final ArchRule theCommandLineIsAClient =
      classes()
          .that()
          .resideInAPackage("org.seminararchive.importing.command..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.seminararchive.importing.command..",
              "java..",
              "com.fasterxml.jackson..",
              "com.github.difflib..",
              "me.tongfei.progressbar..");

  /** The same text always gives the same reading: nobody is asked, and nothing is remembered. */
  @ArchTest
  static final ArchRule readingIsPure =
      noClasses()
          .that()
          .resideInAPackage("org.seminararchive.importing.reading..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..", "java.nio.file..", "jakarta.enterprise..", "jakarta.persistence..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class);

  @ArchTest
  static final ArchRule roomsFormNoCircle =
      slices().matching("org.seminararchive.(*)..").should().beFreeOfCycles();
}
