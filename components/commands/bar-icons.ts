import {
  Copy,
  Download,
  Eraser,
  FolderInput,
  FolderPlus,
  Info,
  Link2,
  PencilLine,
  Plus,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { BarCommandId } from './command';

/** Of the commands in the toolbar, which is there from the beginning. Apart from the commands, which are plain data. */
export const barIcons: Record<BarCommandId, LucideIcon> = {
  'new-folder': FolderPlus,
  'new-bucket': Plus,
  download: Download,
  share: Link2,
  copy: Copy,
  move: FolderInput,
  rename: PencilLine,
  delete: Trash2,
  properties: Info,
  'empty-bucket': Eraser,
  'delete-bucket': Trash2,
};
