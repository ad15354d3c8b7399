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

/** Enforces the layers: a package depends on lower layers only. */
@AnalyzeClasses(packages = "org.seminararchive", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule roomsStandOnLowerFloors =
      new Layers().rule().as("Every package stands in the table and uses only what that allows");

  /** The command line accesses an archive only over HTTP, locally too. */
  @ArchTest
  static final ArchRule theCommandLineIsAClient =
      classes()
          .that()
          .resideInAPackage("org.seminararchive.importing.command..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.seminararchive.importing.command..",
              "org.seminararchive.commandline..",
              "java..",
              "com.fasterxml.jackson..",
              "com.github.difflib..",
              "me.tongfei.progressbar..",
              "picocli..");

  /** The process that reads PDFs starts without the server and cannot damage it. */
  @ArchTest
  static final ArchRule pdfReadingStandsAlone =
      classes()
          .that()
          .resideInAPackage("org.seminararchive.pdf.reading..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.seminararchive.pdf.reading..",
              "java..",
              "javax.imageio..",
              "org.apache.pdfbox..");

  /** Reading is a pure function of the text: no I/O and no state. */
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
   * Untrusted texts are matched by {@link LinearPattern} and normalized by {@link UnicodeForm},
   * which take linear time for any text. Command lines and setting checks read trusted input of the
   * operator.
   */
  @ArchTest
  static final ArchRule textsAreReadInLinearTime =
      noClasses()
          .that()
          .doNotBelongToAnyOf(LinearPattern.class, UnicodeForm.class)
          .and()
          .resideOutsideOfPackages(
              "org.seminararchive.importing.command..",
              "org.seminararchive.commandline..",
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

  /** No dependency cycles between top-level classes, also within a package. */
  @ArchTest
  static final ArchRule classesFormNoCycle =
      slices().assignedFrom(new TopLevelClasses()).should().beFreeOfCycles();

  /** A nested class counts as its outermost class. */
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
