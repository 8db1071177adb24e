import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from './icons';
import { useWords } from './words';

interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onChange: (page: number) => void;
}
export const Pager = ({ page, pageSize, total, onChange }: PagerProps) => {
  const { text } = useWords();
  if (total <= pageSize) return null;
  const last = Math.ceil(total / pageSize);
  return (
    <Group component="nav" justify="space-between" aria-label={text('ui.pages')} data-print="hide">
      <Text size="sm" c="dimmed">
        {text('ui.pageRange', {
          from: (page - 1) * pageSize + 1,
          to: Math.min(page * pageSize, total),
          total,
        })}
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={page <= 1}
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          onClick={() => onChange(page - 1)}
        >
          {text('ui.previous')}
        </Button>
        <Button
          variant="default"
          disabled={page >= last}
          rightSection={<IconChevronRight size={16} aria-hidden />}
          onClick={() => onChange(page + 1)}
        >
          {text('ui.next')}
        </Button>
      </Group>
    </Group>
  );
};
