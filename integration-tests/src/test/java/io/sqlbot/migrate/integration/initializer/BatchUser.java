package io.sqlbot.migrate.integration.initializer;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * An application with a job that runs at each start.
 */
@Configuration(proxyBeanMethods = false)
class BatchUser {

	@Bean
	Job nightly(JobRepository repository, PlatformTransactionManager transactions) {
		return new JobBuilder("nightly", repository)
			.start(new StepBuilder("only", repository)
				.tasklet((contribution, chunk) -> RepeatStatus.FINISHED, transactions)
				.build())
			.build();
	}

}
