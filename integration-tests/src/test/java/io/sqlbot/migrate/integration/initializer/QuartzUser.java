package io.sqlbot.migrate.integration.initializer;

import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An application with a job in Quartz's tables.
 */
@Configuration(proxyBeanMethods = false)
class QuartzUser {

	@Bean
	JobDetail cleaning() {
		return JobBuilder.newJob(Cleaning.class).withIdentity("cleaning").storeDurably().build();
	}

	static class Cleaning implements Job {

		@Override
		public void execute(JobExecutionContext context) {
		}

	}

}
