package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import io.sqlbot.migrate.BackupSettings;

/**
 * A program in the place of pg_dump. It notes how it was called, then does what the test
 * wants.
 */
final class FakeDump {

	private final Path directory;

	FakeDump(Path directory) {
		this.directory = directory;
	}

	/**
	 * Write the program.
	 * @param version the version that it claims
	 * @param behaviour lines of a shell script; {@code $file} is the file to write
	 * @return settings that use it
	 */
	BackupSettings settings(String version, String behaviour) {
		try {
			Path command = this.directory.resolve("pg_dump");
			Files.writeString(command, """
					#!/bin/sh
					if [ "$1" = --version ]; then
					  echo "pg_dump (PostgreSQL) %s"
					  exit 0
					fi
					cd "$(dirname "$0")" || exit 2
					echo "$*" >> arguments
					env | sort > environment
					for argument in "$@"; do
					  case $argument in --file=*) file=${argument#--file=} ;; esac
					done
					if [ -n "$PGPASSFILE" ]; then
					  cat "$PGPASSFILE" > passfile
					fi
					%s
					""".formatted(version, behaviour));
			Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
			return new BackupSettings(backups(), 5, command.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path backups() {
		return this.directory.resolve("new").resolve("backups");
	}

	String noted(String name) {
		try {
			return Files.readString(this.directory.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean has(String name) {
		return Files.exists(this.directory.resolve(name));
	}

	void note(String name) {
		try {
			Files.createFile(this.directory.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	long calls() {
		return has("arguments") ? noted("arguments").lines().count() : 0;
	}

	List<Path> dumps() {
		if (!Files.exists(backups())) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(backups())) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
