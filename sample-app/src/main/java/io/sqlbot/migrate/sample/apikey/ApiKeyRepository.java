package io.sqlbot.migrate.sample.apikey;

import java.util.List;

import org.springframework.data.repository.Repository;

interface ApiKeyRepository extends Repository<ApiKey, Long> {

	List<ApiKey> findAllByOrderById();

	ApiKey save(ApiKey key);

}
