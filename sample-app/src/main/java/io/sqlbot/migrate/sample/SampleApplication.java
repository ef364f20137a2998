package io.sqlbot.migrate.sample;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the application.
 */
@SpringBootApplication
public class SampleApplication {

	/**
	 * The application's start.
	 * @param args the arguments of Spring Boot, such as {@code --server.port=8081}
	 */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(SampleApplication.class);
		application.setDefaultProperties(Map.of("sample.home", SampleHome.find().toString()));
		application.run(args);
	}

}
