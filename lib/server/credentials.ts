import 'server-only';
import { fromIni, fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import type { StoreConfig } from '@/lib/s3/client';
import type { CredentialsConfig } from './config-schema';

/** What the SDK asks whenever the credentials at hand run out. */
export function credentialsFor(config: CredentialsConfig, region: string): StoreConfig['credentials'] {
  switch (config.type) {
    case 'static':
      return {
        accessKeyId: config.accessKeyId,
        secretAccessKey: config.secretAccessKey,
        sessionToken: config.sessionToken,
      };
    case 'profile':
      return fromIni({ profile: config.profile, filepath: config.credentialsFile });
    case 'default':
      return fromNodeProviderChain({ clientConfig: { region } });
    case 'role':
      return fromTemporaryCredentials({
        masterCredentials: credentialsFor(config.source, region),
        params: {
          RoleArn: config.roleArn,
          RoleSessionName: config.sessionName,
          ExternalId: config.externalId,
          DurationSeconds: config.durationSeconds,
        },
        clientConfig: { region, endpoint: config.stsEndpoint },
      });
  }
}
