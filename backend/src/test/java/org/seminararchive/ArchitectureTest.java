package org.seminararchive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * Holds the picture of the house: imports point down only, never between neighbours on one floor.
 */
@AnalyzeClasses(packages = "org.seminararchive", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule roomsStandOnLowerFloors =
      new Layers().rule().as("Every package stands in the table and uses only what that allows");

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

  /**
   * Texts from outside are matched by {@link LinearPattern} and normalized by {@link UnicodeForm},
   * which take linear time for every text. Command lines and checks of settings read what the
   * operator of the machine gives them.
   */
  @ArchTest
  static final ArchRule textsAreReadInLinearTime =
      noClasses()
          .that()
          .doNotBelongToAnyOf(LinearPattern.class, UnicodeForm.class)
          .and()
          .resideOutsideOfPackages(
              "org.seminararchive.importing.command..",
              "org.seminararchive.backup..",
              "org.seminararchive.operation..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Pattern.class, Normalizer.class)
          .orShould()
          .callMethod(String.class, "matches", String.class)
          .orShould()
          .callMethod(String.class, "replaceAll", String.class, String.class)
          .orShould()
          .callMethod(String.class, "replaceFirst", String.class, String.class);

  @ArchTest
  static final ArchRule roomsFormNoCircle =
      slices().matching(Layers.ROOT + ".(*)..").should().beFreeOfCycles();

  /** Also inside a package a piece knows only the pieces that it is made of. */
  @ArchTest
  static final ArchRule classesFormNoCycle =
      slices().assignedFrom(new TopLevelClasses()).should().beFreeOfCycles();

  /** A nested class belongs to the class that it stands in. */
  private static final class TopLevelClasses implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      JavaClass top = type;
      while (top.getEnclosingClass().isPresent()) {
        top = top.getEnclosingClass().get();
      }
      return SliceIdentifier.of(top.getFullName());
    }

    @Override
    public String getDescription() {
      return "top-level classes";
    }
  }
}
