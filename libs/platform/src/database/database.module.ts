import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config.ts';
import { dataSourceOptions } from './data-source.ts';
import { reachDatabase } from './reach.ts';

/** One pool for the process; a lib adds its entities with `TypeOrmModule.forFeature`. */
@Module({})
export class DatabaseModule {
  static forRoot(): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: async (config: Config) => {
            const log = new Logger('database');
            const kind = await reachDatabase(config.databaseUrl, line => log.warn(line));
            return { ...dataSourceOptions(config.databaseUrl, kind), autoLoadEntities: true };
          },
        }),
      ],
    };
  }
}
