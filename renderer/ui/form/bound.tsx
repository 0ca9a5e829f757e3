import { type ComponentType, useContext } from 'react';
import { useController } from 'react-hook-form';
import type { FieldProps } from '../Field.tsx';
import { afterPress } from './afterPress.ts';
import { FormContext, type FormFrame, fieldId } from './context.ts';

/**
 * Lets a field work in both ways: inside a Form with a `name` it takes value, error and id from the form;
 * without, it is a plain controlled field. `empty` is its value before the form has one.
 */
export function bound<V, P extends FieldProps<V>>(Plain: ComponentType<P>, empty: V): ComponentType<P> {
  function Bound({ props, name, frame }: { props: P; name: string; frame: FormFrame }) {
    const { field } = useController({ name });
    return (
      <Plain
        {...props}
        id={fieldId(frame.formId, name)}
        value={(field.value ?? empty) as V}
        onChange={(value: V) => {
          field.onChange(value);
          props.onChange?.(value);
        }}
        onBlur={() => {
          field.onBlur();
          afterPress(() => frame.left(name));
          props.onBlur?.();
        }}
        onFault={(words: string | null) => frame.fault(name, words)}
        error={props.error ?? frame.problemAt(name)}
      />
    );
  }
  return function Field(props: P) {
    const frame = useContext(FormContext);
    return props.name !== undefined && frame ? (
      <Bound props={props} name={props.name} frame={frame} />
    ) : (
      <Plain {...props} />
    );
  };
}
