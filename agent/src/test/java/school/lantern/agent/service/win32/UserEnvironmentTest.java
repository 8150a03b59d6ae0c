package school.lantern.agent.service.win32;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UserEnvironmentTest {
  @Test
  void nothingGivesAJavaOrders() {
    List<String> variables =
        List.of(
            "=C:=C:\\Users\\pupil",
            "classpath=C:\\Users\\pupil",
            "Java_Tool_Options=-javaagent:own.jar",
            "JDK_JAVA_OPTIONS=-cp own.jar",
            "_JAVA_OPTIONS=",
            "JAVA_HOME=C:\\jdk",
            "PATH=C:\\Windows;CLASSPATH=x");
    assertThat(UserEnvironment.cleaned(variables))
        .containsExactly(
            "=C:=C:\\Users\\pupil", "JAVA_HOME=C:\\jdk", "PATH=C:\\Windows;CLASSPATH=x");
  }
}
