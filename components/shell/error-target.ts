import { visible } from '@/lib/domain/format';
