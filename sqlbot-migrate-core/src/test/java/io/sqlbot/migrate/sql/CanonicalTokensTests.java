package io.sqlbot.migrate.sql;

import java.io.IOException;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalTokensTests {

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
			SELECT  a.B ,c FROM t              => select|a|.|b|,|c|from|t
			a=-1                               => a|=|-|1
			a @- b <-> c                       => a|@-|b|<->|c
			a<--1\\nb                          => a|<|b
			a/*x/*y*/z*/+/*u*/b                => a|+|b
			x::INT[1:2]                        => x|::|int|[|1|:|2|]
			a:=b..c                            => a|:=|b|..|c
			1E5+0XfF                           => 1e5|+|0xff
			'It''s -- X' "A""b" "c"            => 'It''s -- X'|"A""b"|"c"
			E'a\\\\' b' e '\\' X               => e'a\\' b'|e|'\\'|x
			U&'D' u&"D" u & 'D'                => u&'D'|u&"D"|u|&|'D'
			B'01' nX'1' N'1'                   => b'01'|nx|'1'|n'1'
			$$ A -- b $$ $T$ A -- b $T$ a$b$c  => $$ A -- b |$$ A -- b |a$b$c
			$1+$2                              => $|1|+|$|2
			Ähre ÄHRE                          => Ähre|Ähre
			""")
	void areThoseOfTheServer(String sql, String tokens) throws IOException {
		String unescaped = sql.replace("\\n", "\n").replace("\\\\", "\\");
		assertThat(tokens(unescaped)).isEqualTo(tokens);
	}

	@Test
	void stringThatIsNeverClosedEndsWithTheText() throws IOException {
		assertThat(tokens("select 'abc")).isEqualTo("select|'abc");
		assertThat(tokens("select e'abc\\")).isEqualTo("select|e'abc\\");
		assertThat(tokens("select $a$ b")).isEqualTo("select|$$ b");
		assertThat(tokens("select /* b")).isEqualTo("select");
		assertThat(tokens("select -- b")).isEqualTo("select");
	}

	@Test
	void escapesGoOnInTheNextLineOfAString() throws IOException {
		assertThat(tokens("select E'a'\n'b\\'c' , 1")).isEqualTo("select|e'a'|'b\\'c'|,|1");
	}

	private static String tokens(String sql) throws IOException {
		StringWriter target = new StringWriter();
		CanonicalTokens.write(sql, target);
		String text = target.toString();
		return text.isEmpty() ? "" : text.substring(0, text.length() - 1).replace('\0', '|');
	}

}
