package io.sqlbot.migrate.boot.diagnostics;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpelledOutCommandsTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			chat.jar,                   java -jar chat.jar
			target/chat-1.0.jar,        java -jar target/chat-1.0.jar
			C:\\apps\\chat.jar,         java -jar C:\\apps\\chat.jar
			chat.war,                   java -jar chat.war
			/srv/my chat.jar,           java -jar "/srv/my chat.jar"
			target/classes:lib/a.jar,   java -jar app.jar
			lib/a.jar:lib/b.jar,        java -jar app.jar
			target/classes,             java -jar app.jar
			"",                         java -jar app.jar
			""")
	void commandNamesTheJarThatRuns(String classPath, String launch) {
		assertThat(SpelledOutCommands.in("Run 'migrate merge a b' or 'migrate upgrade heads'.", classPath))
			.isEqualTo("Run '" + launch + " migrate merge a b' or '" + launch + " migrate upgrade heads'.");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			Set migrate.locations to folders.
			Write 'migrate' first.
			The role 'migrator' may not.
			""")
	void otherTextStaysAsItIs(String text) {
		assertThat(SpelledOutCommands.in(text, "chat.jar")).isEqualTo(text);
	}

}
