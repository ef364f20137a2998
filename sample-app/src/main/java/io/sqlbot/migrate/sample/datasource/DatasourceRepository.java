package io.sqlbot.migrate.sample.datasource;

import java.util.List;

import org.springframework.data.repository.Repository;

interface DatasourceRepository extends Repository<Datasource, Long> {

	List<Datasource> findAllByOrderByName();

}
