package dev.syncsetup.examples.onboarding;

import dev.syncsetup.examples.yaml.Problem;
import dev.syncsetup.examples.yaml.YamlException;
import dev.syncsetup.examples.yaml.YamlReader;
import dev.syncsetup.examples.yaml.YamlValue;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads onboarding files. */
public final class OnboardingFile {
  private OnboardingFile() {}

  /**
   * Reads and checks a file; looks at nothing else.
   *
   * @throws BadInput with everything that is wrong with it
   */
  public static Onboarding read(Path file) {
    YamlValue.Group content;
    try {
      content = YamlReader.read(text(file));
    } catch (YamlException e) {
      throw new BadInput(e.problem().in(file.toString()));
    }
    List<Problem> problems = FileShape.whole().problems(content);
    if (!problems.isEmpty()) {
      throw new BadInput(problems.stream().map(problem -> problem.in(file.toString())).toList());
    }
    return new OnboardingParts(file, content).onboarding();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new BadInput("There is no onboarding file " + file + ". Check the path.");
    } catch (CharacterCodingException e) {
      throw new BadInput("The onboarding file " + file + " is no UTF-8 text. Save it as UTF-8.");
    } catch (IOException e) {
      throw new BadInput(
          "The onboarding file " + file + " cannot be read: is it a file, and may you read it?");
    }
  }
}
