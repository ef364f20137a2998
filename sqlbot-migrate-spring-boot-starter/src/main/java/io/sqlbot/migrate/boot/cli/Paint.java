package io.sqlbot.migrate.boot.cli;

import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Colours for parts of a line.
 *
 * @param on whether there are colours at all
 */
record Paint(boolean on) {

	String id(String text) {
		return with(Style.fg_yellow, text);
	}

	String marker(String text) {
		return with(Style.fg_cyan, text);
	}

	String current(String text) {
		return with(Style.fg_green, text);
	}

	String failure(String text) {
		return with(Style.fg_red, text);
	}

	String line(String text) {
		return with(Style.fg_magenta, text);
	}

	private String with(IStyle style, String text) {
		return (this.on && !text.isEmpty()) ? style.on() + text + style.off() : text;
	}

}
